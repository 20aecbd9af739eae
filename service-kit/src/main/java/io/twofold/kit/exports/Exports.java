package io.twofold.kit.exports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.UnpooledConnections;
import io.twofold.web.problem.ProblemException;

import static io.twofold.kit.exports.ExportProblem.TOO_MANY;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;

/** Lets so many long answers be sent at a time, each of which reads on a connection of its own, and for so long. */
@ApplicationScoped
public class Exports {

    private static final String LIMIT =
            "SELECT set_config(name, ?, false) FROM pg_settings WHERE name = 'transaction_timeout'"; // since 17

    private final UnpooledConnections connections;
    private final ExportSettings settings;
    private final Semaphore room;

    public Exports(UnpooledConnections connections, ExportSettings settings) {
        this.connections = connections;
        this.settings = settings;
        room = new Semaphore(settings.atOnce());
    }

    /** Before an answer begins. Ends with 503 where no further one can be sent. */
    public void mustHaveRoom() {
        if (room.availablePermits() == 0) {
            throw new ProblemException(TOO_MANY, "Try again in a minute.").with(RETRY_AFTER, "60");
        }
    }

    /**
     * In one transaction that only reads. Breaks off where there is no room after all, or it takes too long.
     *
     * @param purpose what {@code pg_stat_activity} shows it as
     */
    public void read(String purpose, Reading reading) throws SQLException, IOException {
        if (!room.tryAcquire()) {
            throw new IOException("No further export can be sent now");
        }
        // Not one of the pool: whoever reads slowly would keep it from all others.
        try (var connection = connections.open(purpose)) {
            end(connection, settings.longest());
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // or all rows would be fetched at once
            reading.read(connection);
        } finally {
            room.release();
        }
    }

    /** By the database itself, which does not wait for whoever reads. */
    private static void end(Connection connection, Duration after) throws SQLException {
        try (var limit = connection.prepareStatement(LIMIT)) {
            limit.setString(1, Long.toString(after.toMillis()));
            limit.execute();
        }
    }

    /** Reads and sends, row by row. */
    public interface Reading {
        void read(Connection connection) throws SQLException, IOException;
    }
}
