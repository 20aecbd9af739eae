package io.twofold.community.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.twofold.community.communities.ReadableCommunities;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/topics/{topic}/experts")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class ExpertResource {

    // By their ids, which say nothing: people are not ranked.
    private static final String EXPERTS = """
            SELECT it.author_id, array_agg(DISTINCT community.id) AS communities
            FROM contribution thread
            JOIN community ON community.id = thread.community_id
            JOIN contribution it ON it.thread_id = thread.id
            JOIN person_profile ON person_profile.person_id = it.author_id AND shows_knowledge
            WHERE %s AND thread.topics @> ARRAY[CAST(? AS varchar)] AND thread.id = thread.thread_id
                AND thread.removed_at IS NULL AND it.removed_at IS NULL AND it.kind <> 'QUESTION'
                AND (it.endorsements > 0
                    OR thread.accepted_answer_id = it.id AND thread.author_id IS DISTINCT FROM it.author_id)
                AND it.author_id > ?
            GROUP BY it.author_id ORDER BY it.author_id LIMIT ?
            """.formatted(ReadableCommunities.SQL);

    private final ReadableCommunities readable;
    private final DataSource database;

    ExpertResource(ReadableCommunities readable, DataSource database) {
        this.readable = readable;
        this.database = database;
    }

    @GET
    @Operation(summary = "List who has given knowledge on a topic that helped, as far as they show it, in no order")
    public Page<ExpertView> list(@RestPath String topic, @BeanParam @Valid PageRequest page) throws SQLException {
        var after = page.afterId();
        return Page.of(find(topic, after, page.rows()), page, expert -> expert, ExpertView::cursor);
    }

    private List<ExpertView> find(String topic, UUID after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(EXPERTS)) {
            readable.set(query, 1);
            query.setString(4, topic);
            query.setObject(5, after);
            query.setInt(6, limit);
            var experts = new ArrayList<ExpertView>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    experts.add(ExpertView.of(row));
                }
            }
            return experts;
        }
    }

    /** Somebody to ask, and the communities in which to do so. */
    record ExpertView(UUID personId, List<UUID> communityIds) {

        static ExpertView of(ResultSet row) throws SQLException {
            return new ExpertView(row.getObject(1, UUID.class), List.of((UUID[])
                    row.getArray(2).getArray()));
        }

        Cursor cursor() {
            return Cursor.of(personId);
        }
    }
}
