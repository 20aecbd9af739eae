package io.twofold.community.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

import io.twofold.community.communities.ReadableCommunities;
import io.twofold.web.paging.Cursor;

/** Finds contributions by their words, each in the language of its community. */
@ApplicationScoped
class KnowledgeSearch {

    private static final String READABLE = """
            WITH readable AS (
                SELECT id, name, search_language(language) AS language FROM community
                WHERE %s AND (CAST(? AS uuid) IS NULL OR id = ?))
            """.formatted(ReadableCommunities.SQL);

    private static final String ASK = READABLE + """
            SELECT language, CAST(search_query(language, ?, ?, ?) AS text)
            FROM (SELECT DISTINCT language FROM readable) AS languages
            """;

    // Filters that are not asked for vanish when this is planned; a coalesce would be taken for a rare match.
    // To rank is to read: of words that are everywhere, as the name of the field, only the newest are ranked.
    private static final String SEARCH = READABLE + """
            , candidate AS MATERIALIZED (
                SELECT id, community_id, thread_id, search, endorsements FROM contribution it
                WHERE search @@ CAST(? AS tsquery) AND language = ? AND removed_at IS NULL
                    AND community_id IN (SELECT id FROM readable)
                    AND (CAST(? AS varchar) IS NULL OR kind = ?)
                    AND (CAST(? AS varchar) IS NULL OR EXISTS (SELECT FROM contribution thread
                        WHERE thread.id = it.thread_id AND thread.topics @> ARRAY[CAST(? AS varchar)]))
                ORDER BY created_at DESC, id DESC LIMIT 300),
            ranked AS (
                SELECT candidate.id, thread.title, thread.topics,
                    thread.accepted_answer_id IS NOT DISTINCT FROM candidate.id AS accepted,
                    CAST(1e6 * ts_rank(candidate.search, CAST(? AS tsquery), 1) * (1 + ln(1 + candidate.endorsements) / 10
                        + CASE WHEN thread.accepted_answer_id = candidate.id THEN 0.1 ELSE 0 END) AS bigint) AS rank
                FROM candidate
                JOIN contribution thread ON thread.id = candidate.thread_id AND thread.removed_at IS NULL),
            best AS (SELECT * FROM ranked WHERE (rank, id) < (?, ?) ORDER BY rank DESC, id DESC LIMIT ?)
            SELECT it.id, it.community_id, readable.name AS community, it.thread_id, it.kind, best.title, it.body,
                it.author_id, best.topics, it.endorsements, accepted, it.created_at, rank
            FROM best JOIN contribution it ON it.id = best.id JOIN readable ON readable.id = it.community_id
            ORDER BY rank DESC, it.id DESC
            """;

    private static final Cursor BEFORE_THE_BEST = Cursor.of(Long.MAX_VALUE, new UUID(-1, -1));
    // As PostgreSQL orders ids: Java's order of UUIDs is another.
    private static final Comparator<Found> BEST_FIRST = Comparator.comparingLong(Found::rank)
            .thenComparing(found -> found.id().toString())
            .reversed();

    private final ReadableCommunities readable;

    KnowledgeSearch(ReadableCommunities readable) {
        this.readable = readable;
    }

    /** The best first, at most {@code limit}, behind {@code after}. */
    List<Found> find(Connection connection, KnowledgeQuery query, @Nullable Cursor after, int limit)
            throws SQLException {
        var found = new ArrayList<Found>();
        for (var asked : asked(connection, query)) {
            found.addAll(find(connection, query, asked, after == null ? BEFORE_THE_BEST : after, limit));
        }
        found.sort(BEST_FIRST);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private List<Asked> asked(Connection connection, KnowledgeQuery query) throws SQLException {
        var words = query.words();
        try (var ask = connection.prepareStatement(ASK)) {
            setReadable(ask, query);
            ask.setString(6, words.words());
            ask.setString(7, words.before());
            ask.setString(8, words.beginning());
            var asked = new ArrayList<Asked>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    asked.add(new Asked(row.getString(1), row.getString(2)));
                }
            }
            return asked;
        }
    }

    private List<Found> find(Connection connection, KnowledgeQuery query, Asked asked, Cursor after, int limit)
            throws SQLException {
        var kind = query.kind() == null ? null : query.kind().name();
        try (var search = connection.prepareStatement(SEARCH)) {
            // Planned for these words each time: how many contributions have them decides which index is of use.
            search.unwrap(PGStatement.class).setPrepareThreshold(0);
            setReadable(search, query);
            search.setString(6, asked.beginnings());
            search.setString(7, asked.language());
            search.setString(8, kind);
            search.setString(9, kind);
            search.setString(10, query.topic());
            search.setString(11, query.topic());
            search.setString(12, asked.words());
            search.setLong(13, after.number(0));
            search.setObject(14, after.uuid(1));
            search.setInt(15, limit);
            var found = new ArrayList<Found>();
            try (var row = search.executeQuery()) {
                while (row.next()) {
                    found.add(Found.of(row, asked));
                }
            }
            return found;
        }
    }

    private void setReadable(PreparedStatement statement, KnowledgeQuery query) throws SQLException {
        readable.set(statement, 1);
        statement.setObject(4, query.community(), Types.OTHER);
        statement.setObject(5, query.community(), Types.OTHER);
    }
}
