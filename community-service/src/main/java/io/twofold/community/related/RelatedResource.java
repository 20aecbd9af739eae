package io.twofold.community.related;

import java.sql.SQLException;
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
import io.twofold.kit.database.Query;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/related")
@Produces(APPLICATION_JSON)
@Tag(name = "Communities")
class RelatedResource {

    private static final String RELATED = """
            WITH shared AS (
                SELECT theirs.community_id AS id, count(*) AS members
                FROM membership mine JOIN membership theirs ON theirs.person_id = mine.person_id
                    AND theirs.community_id <> mine.community_id AND theirs.state = 'MEMBER'
                WHERE mine.community_id = ? AND mine.state = 'MEMBER' GROUP BY 1)
            SELECT id, name, topics, members FROM (
                SELECT other.id, other.name, coalesce(shared.members, 0) AS members,
                    ARRAY(SELECT unnest(other.topics) INTERSECT SELECT unnest(it.topics) ORDER BY 1) AS topics
                FROM community it JOIN community other ON other.id <> it.id AND other.state = 'ACTIVE'
                LEFT JOIN shared ON shared.id = other.id
                WHERE it.id = ? AND (shared.id IS NOT NULL OR other.topics && it.topics)) AS other
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
        try (var connection = database.getConnection()) {
            return new Related(Query.all(
                    connection,
                    RELATED,
                    row -> new RelatedCommunity(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            List.of((String[]) row.getArray(3).getArray()),
                            row.getInt(4)),
                    id,
                    id));
        }
    }

    record Related(List<RelatedCommunity> items) {}

    /** What another community has in common with this one. */
    record RelatedCommunity(UUID id, String name, List<String> topics, int members) {}
}
