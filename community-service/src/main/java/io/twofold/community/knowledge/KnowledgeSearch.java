package io.twofold.community.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.ReadableCommunities;
import io.twofold.web.paging.Cursor;

/** Finds contributions by their words, each in the language of its community. */
@ApplicationScoped
class KnowledgeSearch {

    // Once per language: a query that depends on the row would be of no use to the index.
    private static final String SEARCH = """
            WITH readable AS (
                SELECT id, name, search_language(language) AS language FROM community
                WHERE %s AND id = coalesce(?, id)),
            asked AS MATERIALIZED (
                SELECT language, search_query(language, ?, ?, ?) AS query
                FROM (SELECT DISTINCT language FROM readable) AS languages),
            found AS (
                SELECT it.*, readable.name AS community, thread.title AS thread_title, thread.topics AS thread_topics,
                    thread.accepted_answer_id IS NOT DISTINCT FROM it.id AS accepted,
                    CAST(1e6 * ts_rank(it.search, asked.query, 1) * (1 + ln(1 + it.endorsements) / 10
                        + CASE WHEN thread.accepted_answer_id = it.id THEN 0.1 ELSE 0 END) AS bigint) AS rank
                FROM asked
                JOIN contribution it ON it.language = asked.language AND it.search @@ asked.query
                JOIN readable ON readable.id = it.community_id
                JOIN contribution thread ON thread.id = it.thread_id
                WHERE it.removed_at IS NULL AND thread.removed_at IS NULL
                    AND it.kind = coalesce(?, it.kind)
                    AND (CAST(? AS varchar) IS NULL OR thread.topics @> ARRAY[CAST(? AS varchar)]))
            SELECT id, community_id, community, thread_id, kind, thread_title AS title, body, language, author_id,
                thread_topics AS topics, endorsements, accepted, created_at, rank
            FROM found WHERE (rank, id) < (?, ?) ORDER BY rank DESC, id DESC LIMIT ?
            """.formatted(ReadableCommunities.SQL);

    private static final Cursor BEFORE_THE_BEST = Cursor.of(Long.MAX_VALUE, new UUID(-1, -1));

    private final ReadableCommunities readable;

    KnowledgeSearch(ReadableCommunities readable) {
        this.readable = readable;
    }

    /** The best first, at most {@code limit}, behind {@code after}. */
    List<Found> find(Connection connection, KnowledgeQuery query, @Nullable Cursor after, int limit)
            throws SQLException {
        var words = query.words();
        var place = after == null ? BEFORE_THE_BEST : after;
        try (var search = connection.prepareStatement(SEARCH)) {
            readable.set(search, 1);
            search.setObject(4, query.community(), Types.OTHER);
            search.setString(5, words.words());
            search.setString(6, words.before());
            search.setString(7, words.beginning());
            search.setString(8, query.kind() == null ? null : query.kind().name());
            search.setString(9, query.topic());
            search.setString(10, query.topic());
            search.setLong(11, place.number(0));
            search.setObject(12, place.uuid(1));
            search.setInt(13, limit);
            var found = new ArrayList<Found>();
            try (var row = search.executeQuery()) {
                while (row.next()) {
                    found.add(Found.of(row));
                }
            }
            return found;
        }
    }
}
