package io.twofold.kit.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One worker's hold on jobs: session-level advisory locks on one connection, so that the death of the process frees
 * them at once.
 */
final class JobClaims implements AutoCloseable {

    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('twofold.job ' || ?, 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('twofold.job ' || ?, 0))";

    private final Connection connection;

    JobClaims(Connection connection) {
        this.connection = connection;
    }

    /** Whether nobody else has this job now. */
    boolean lock(UUID jobId) throws SQLException {
        return call(LOCK, jobId);
    }

    void unlock(UUID jobId) throws SQLException {
        call(UNLOCK, jobId);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean call(String function, UUID jobId) throws SQLException {
        try (var statement = connection.prepareStatement(function)) {
            statement.setString(1, jobId.toString());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
