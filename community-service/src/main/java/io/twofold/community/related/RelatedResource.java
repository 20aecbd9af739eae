package io.twofold.community.related;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.twofold.community.communities.CommunityAccess;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/related")
@Produces(APPLICATION_JSON)
@Tag(name = "Communities")
class RelatedResource {

    private static final String RELATED = """
            SELECT id, name, topics, members FROM (
                SELECT other.id, other.name,
                    ARRAY(SELECT unnest(other.topics) INTERSECT SELECT unnest(it.topics) ORDER BY 1) AS topics,
                    (SELECT count(*) FROM membership mine JOIN membership theirs USING (person_id)
                        WHERE mine.community_id = it.id AND mine.state = 'MEMBER'
                            AND theirs.community_id = other.id AND theirs.state = 'MEMBER') AS members
                FROM community it JOIN community other ON other.id <> it.id AND other.state = 'ACTIVE'
                WHERE it.id = ?) AS other
            WHERE cardinality(topics) > 0 OR members > 0
            ORDER BY members DESC, cardinality(topics) DESC, id DESC LIMIT 20
            """;

    private final CommunityAccess communities;
    private final DataSource database;

    RelatedResource(CommunityAccess communities, DataSource database) {
        this.communities = communities;
        this.database = database;
    }

    @GET
    @Operation(summary = "List up to 20 communities with members or topics in common, those with most members first")
    public Related find(@RestPath UUID id) throws SQLException {
        communities.standingIn(id);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(RELATED)) {
            query.setObject(1, id);
            var items = new ArrayList<RelatedCommunity>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var topics = List.of((String[]) row.getArray(3).getArray());
                    items.add(new RelatedCommunity(
                            row.getObject(1, UUID.class), row.getString(2), topics, row.getInt(4)));
                }
            }
            return new Related(items);
        }
    }

    record Related(List<RelatedCommunity> items) {}

    /** What another community has in common with this one. */
    record RelatedCommunity(UUID id, String name, List<String> topics, int members) {}
}
