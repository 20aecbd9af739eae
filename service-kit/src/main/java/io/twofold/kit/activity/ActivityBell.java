package io.twofold.kit.activity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.twofold.kit.database.UnpooledConnections;

/** Hears from the relay, whichever replica's it is, in which groups something happened. Their streams poll as well. */
@ApplicationScoped
class ActivityBell {

    private static final Logger LOG = Logger.getLogger(ActivityBell.class);

    private static final Duration PRUNING = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Instance<ActivityOwners> owners;
    private final UnpooledConnections connections;
    private final ActivityStreams streams;
    private final ActivityTable table;
    private final Thread thread = Thread.ofVirtual().name("activity-bell").unstarted(this::run);

    private volatile boolean stopping;

    ActivityBell(
            Instance<ActivityOwners> owners,
            UnpooledConnections connections,
            ActivityStreams streams,
            ActivityTable table) {
        this.owners = owners;
        this.connections = connections;
        this.streams = streams;
        this.table = table;
    }

    void start(@Observes StartupEvent startup) {
        if (owners.isResolvable()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try (var connection = connections.open("activity-bell")) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("LISTEN activity");
        }
        var notifications = connection.unwrap(PGConnection.class);
        var pruned = System.nanoTime() - PRUNING.toNanos();
        while (!stopping) {
            if (System.nanoTime() - pruned >= PRUNING.toNanos()) {
                table.prune();
                pruned = System.nanoTime();
            }
            for (var notification : notifications.getNotifications((int) PRUNING.toMillis())) {
                streams.wake(UUID.fromString(notification.getParameter()));
            }
        }
    }

    private void pauseAfter(Exception failure) {
        if (!stopping) {
            LOG.warnf("The streams of activity poll until the database is heard again: %s", failure.getMessage());
            try {
                Thread.sleep(AFTER_FAILURE);
            } catch (InterruptedException e) {
                // Shutting down.
            }
        }
    }
}
