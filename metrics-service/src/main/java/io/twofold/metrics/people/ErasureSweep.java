package io.twofold.metrics.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Recurring;

/**
 * Takes the erased out of what requests write, once every transaction that may not know of it has ended, so that none
 * writes an old id behind its back, and says that it is done. Facts follow in the fold, which nobody else writes.
 */
@ApplicationScoped
class ErasureSweep {

    // So long a request may know its caller before it writes anything: a transaction without a write has no id.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String PENDING = "SELECT FROM erasure_sweep LIMIT 1";

    // A rebuild that is ahead of the live fold asks before those who write live rows can know.
    private static final String IS_KNOWN =
            " AND EXISTS (SELECT FROM erasure_fact AS known WHERE known.person_id = erasure_sweep.person_id)";

    private static final String DUE = """
            DELETE FROM erasure_sweep WHERE known_from <= pg_snapshot_xmin(pg_current_snapshot())%s
            RETURNING person_id, revision
            """.formatted(IS_KNOWN);

    // Not a snapshot's xmax, above which a transaction may run already.
    private static final String MAKE_KNOWN =
            "UPDATE erasure_sweep SET known_from = pg_current_xact_id() WHERE known_from IS NULL" + IS_KNOWN;

    private final DataSource database;
    private final Erasure erasure;
    private final Outbox outbox;
    private final String service;

    private @Nullable Recurring watch;

    ErasureSweep(
            DataSource database,
            Erasure erasure,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.erasure = erasure;
        this.outbox = outbox;
        this.service = service;
    }

    void start(@Observes StartupEvent startup) {
        watch = new Recurring(
                "erasures", PAUSE, () -> QuarkusTransaction.requiringNew().run(this::sweep));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (watch != null) {
            watch.close();
        }
    }

    private void sweep() {
        try (var connection = database.getConnection()) {
            if (hasPending(connection)) {
                apply(connection);
                try (var known = connection.prepareStatement(MAKE_KNOWN)) {
                    known.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasPending(Connection connection) throws SQLException {
        try (var pending = connection.prepareStatement(PENDING);
                var row = pending.executeQuery()) {
            return row.next();
        }
    }

    private void apply(Connection connection) throws SQLException {
        var erased = new HashSet<UUID>();
        var completed = new ArrayList<ErasureCompleted>();
        try (var due = connection.prepareStatement(DUE);
                var row = due.executeQuery()) {
            while (row.next()) {
                var person = row.getObject(1, UUID.class);
                erased.add(person);
                if (row.getObject(2) != null) {
                    completed.add(new ErasureCompleted(person, row.getInt(2), service));
                }
            }
        }
        erasure.applyToRequests(connection, erased);
        outbox.appendAll(List.copyOf(completed));
    }
}
