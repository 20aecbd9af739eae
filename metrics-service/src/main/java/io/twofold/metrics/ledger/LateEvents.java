package io.twofold.metrics.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.twofold.kit.database.UnpooledConnections;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** Measures anew what events came late for, as the only replica that does. What it has begun when it dies, another ends. */
@ApplicationScoped
class LateEvents {

    private static final Logger LOG = Logger.getLogger(LateEvents.class);

    private static final String CLAIM = "SELECT pg_try_advisory_lock(hashtext('twofold.late-events'))";

    private final Changes changes;
    private final List<Remeasuring> remeasurings;
    private final UnpooledConnections connections;
    private final Duration pause;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("late-events").unstarted(this::run);

    LateEvents(
            Changes changes,
            @All List<Remeasuring> remeasurings,
            UnpooledConnections connections,
            LedgerSettings settings) {
        this.changes = changes;
        this.remeasurings = remeasurings;
        this.connections = connections;
        pause = settings.gather();
    }

    void start(@Observes StartupEvent startup) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        end.countDown();
        thread.join();
    }

    private void run() {
        while (!ended()) {
            try (var connection = connections.open("late-events")) {
                while (!ended()) {
                    if (isClaimed(connection)) {
                        remeasure();
                    }
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("What came late is counted later: %s", e);
            }
        }
    }

    @ActivateRequestContext
    void remeasure() throws SQLException {
        for (var change : changes.noted().entrySet()) {
            if (end.getCount() > 0) {
                remeasure(change.getKey(), change.getValue());
            }
        }
    }

    /** What fails is tried again, and keeps nobody else waiting. */
    private void remeasure(UUID process, UUID[] noted) throws SQLException {
        try {
            remeasurings.forEach(each -> each.remeasure(process));
            changes.forget(noted);
        } catch (RuntimeException e) {
            LOG.warnf(e, "What came late for %s is counted later", process);
        }
    }

    /** The lock is the session's: claimed again by whoever has it, and free when they die. */
    private static boolean isClaimed(Connection connection) throws SQLException {
        try (var claim = connection.createStatement();
                var row = claim.executeQuery(CLAIM)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private boolean ended() {
        try {
            return end.await(pause.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
