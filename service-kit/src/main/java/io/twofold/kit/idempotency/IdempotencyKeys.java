package io.twofold.kit.idempotency;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.kit.idempotency.IdempotencyProblem.KEY_REUSED;

/** The keys of the last 24 hours, on the connection of the transaction that does what they were sent for. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String CLAIM = "SELECT pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))";

    private static final String FIND = """
            SELECT request_hash, status, location, etag, body FROM idempotency_key
            WHERE person_id = ? AND key = ? AND created_at > clock_timestamp() - interval '24 hours'
            """;

    private static final String KEEP = """
            INSERT INTO idempotency_key (person_id, key, request_hash, status, location, etag, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    // The outdated ones, a few at a time, passing over what others are deleting; a reused key itself must go.
    private static final String FORGET = """
            DELETE FROM idempotency_key WHERE (person_id, key) IN (
                SELECT person_id, key FROM idempotency_key
                WHERE created_at <= clock_timestamp() - interval '24 hours'
                ORDER BY (person_id, key) = (?, ?) DESC, created_at LIMIT 100 FOR UPDATE SKIP LOCKED)
            """;

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /** Whether no other running transaction has this key. It is held to the end of this one. */
    boolean claim(UUID personId, String key) throws SQLException {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, personId.toString());
            claim.setString(2, key);
            try (var result = claim.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** What the key's first request was told, or null. Ends with 422 where that was another request. */
    @Nullable
    FirstAnswer find(UUID personId, String key, byte[] requestHash) throws SQLException {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setObject(1, personId);
            find.setString(2, key);
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) {
                    throw new ProblemException(KEY_REUSED, "Make a new key for each new request.");
                }
                return new FirstAnswer(
                        row.getInt("status"), row.getString("location"), row.getString("etag"), row.getString("body"));
            }
        }
    }

    void keep(UUID personId, String key, byte[] requestHash, FirstAnswer answer) throws SQLException {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET);
                var keep = connection.prepareStatement(KEEP)) {
            forget.setObject(1, personId);
            forget.setString(2, key);
            forget.executeUpdate();
            keep.setObject(1, personId);
            keep.setString(2, key);
            keep.setBytes(3, requestHash);
            keep.setInt(4, answer.status());
            keep.setString(5, answer.location());
            keep.setString(6, answer.etag());
            keep.setString(7, answer.body());
            keep.executeUpdate();
        }
    }
}
