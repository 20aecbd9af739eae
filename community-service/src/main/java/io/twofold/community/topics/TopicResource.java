package io.twofold.community.topics;

import java.sql.SQLException;
import java.sql.Types;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.ReadableCommunities;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/topics")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class TopicResource {

    private static final String TOPICS = """
            SELECT topic, threads, communities FROM (
                SELECT topic, count(*) AS threads, count(DISTINCT community.id) AS communities
                FROM community JOIN contribution thread ON thread.community_id = community.id AND thread.id = thread.thread_id,
                    unnest(thread.topics) AS topic
                WHERE %s AND community.id = coalesce(?, community.id) AND thread.removed_at IS NULL
                GROUP BY topic) AS topics
            WHERE (-threads, topic) > (?, ?) ORDER BY -threads, topic LIMIT ?
            """.formatted(ReadableCommunities.SQL);

    private static final Cursor BEFORE_THE_FIRST = Cursor.of(Long.MIN_VALUE, "");

    private final ReadableCommunities readable;
    private final DataSource database;

    TopicResource(ReadableCommunities readable, DataSource database) {
        this.readable = readable;
        this.database = database;
    }

    @GET
    @Operation(summary = "List what questions and articles are about, in all communities that one may read")
    public Page<TopicView> list(@RestQuery @Nullable UUID community, @BeanParam @Valid PageRequest page)
            throws SQLException {
        var after = page.after(BEFORE_THE_FIRST);
        return Page.of(find(community, after, page.rows()), page, topic -> topic, TopicView::cursor);
    }

    private List<TopicView> find(@Nullable UUID community, Cursor after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(TOPICS)) {
            readable.set(query, 1);
            query.setObject(4, community, Types.OTHER);
            query.setLong(5, after.number(0));
            query.setString(6, after.text(1));
            query.setInt(7, limit);
            var topics = new ArrayList<TopicView>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    topics.add(new TopicView(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
            return topics;
        }
    }

    /** How many questions and articles are about it, in how many communities. */
    record TopicView(String topic, long threads, long communities) {

        Cursor cursor() {
            return Cursor.of(-threads, topic);
        }
    }
}
