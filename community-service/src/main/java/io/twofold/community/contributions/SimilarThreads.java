package io.twofold.community.contributions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

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
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setString(1, text);
            find.setObject(2, communityId);
            find.setObject(3, communityId);
            find.setInt(4, limit);
            var ids = new ArrayList<UUID>();
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
