package io.twofold.community.contributions;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.Query;

/** What was asked or published before that has words in common with what somebody writes. */
@ApplicationScoped
class SimilarThreads {

    private static final String FIND = """
            SELECT thread.id FROM contribution thread,
                (SELECT search_any(search_language(language), ?) AS query FROM community WHERE id = ?) AS asked
            WHERE thread.community_id = ? AND thread.id = thread.thread_id AND thread.removed_at IS NULL
                AND thread.search @@ asked.query
            ORDER BY ts_rank(thread.search, asked.query, 1) DESC, thread.id DESC LIMIT ?
            """;

    private final DataSource database;

    SimilarThreads(DataSource database) {
        this.database = database;
    }

    /** The most similar first, at most {@code limit}. */
    List<UUID> find(UUID communityId, String text, int limit) {
        try (var connection = database.getConnection()) {
            return Query.all(
                    connection, FIND, row -> row.getObject(1, UUID.class), text, communityId, communityId, limit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
