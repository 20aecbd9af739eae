package io.twofold.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/** Rings the bell of the active relay when another replica has committed. */
final class RemoteBell implements AutoCloseable {

    static final String CHANNEL = "outbox";

    private final Connection connection;
    private final Bell bell;

    RemoteBell(Connection connection, Bell bell) throws SQLException {
        this.connection = connection;
        this.bell = bell;
        try (var listen = connection.createStatement()) {
            listen.execute("LISTEN " + CHANNEL);
        }
        Thread.ofVirtual().name("outbox-bell").start(this::listen);
    }

    private void listen() {
        try {
            var notifications = connection.unwrap(PGConnection.class);
            while (true) {
                notifications.getNotifications(0);
                bell.ring(new Appended());
            }
        } catch (SQLException e) {
            // Closed, or the server is gone, which the relay sees on its own connection. Its poll goes on.
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
