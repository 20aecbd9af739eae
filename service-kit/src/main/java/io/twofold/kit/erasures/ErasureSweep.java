package io.twofold.kit.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Recurring;

/**
 * Applies erasures once every transaction that may not know of them has ended, so that none writes an old id behind
 * their back, and says that it is done.
 */
@ApplicationScoped
class ErasureSweep {

    // So long a request may know its caller before it writes anything: a transaction without a write has no id.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String PENDING = """
            SELECT pg_try_advisory_xact_lock(hashtext('twofold.erasures'))
            WHERE EXISTS (SELECT FROM erasure WHERE NOT applied)
            """;

    private static final String DUE = """
            SELECT person_id, replaced_by FROM erasure
            WHERE NOT applied AND known_from <= pg_snapshot_xmin(pg_current_snapshot())
            """;

    private static final String APPLY = """
            UPDATE erasure SET applied = true WHERE NOT applied AND person_id = ANY (?)
            RETURNING person_id, %s
            """;

    // Not a snapshot's xmax, above which a transaction may run already.
    private static final String MAKE_KNOWN = """
            UPDATE erasure SET known_from = pg_current_xact_id()
            WHERE NOT applied AND known_from IS NULL
            """;

    private final DataSource database;
    private final Instance<PersonErasure> erasures;
    private final Outbox outbox;
    private final String service;

    private @Nullable Recurring watch;

    ErasureSweep(
            DataSource database,
            Instance<PersonErasure> erasures,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.erasures = erasures;
        this.outbox = outbox;
        this.service = service;
    }

    void start(@Observes StartupEvent startup) {
        if (!erasures.isUnsatisfied()) {
            var erasure = erasures.get();
            watch = new Recurring(
                    "erasures",
                    PAUSE,
                    () -> QuarkusTransaction.requiringNew()
                            .timeout(PersonErasure.LONGEST_SECONDS)
                            .run(() -> sweep(erasure)));
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (watch != null) {
            watch.close();
        }
    }

    /**
     * Nothing happens where another replica is at it. Until it has been through the texts, it has no transaction id, for
     * which others would wait.
     */
    private void sweep(PersonErasure erasure) {
        try (var connection = database.getConnection()) {
            if (hasPending(connection)) {
                var due = due(connection);
                if (!due.isEmpty()) {
                    erasure.applyToTexts(due);
                    var completed = apply(connection, erasure.answeredRevision(), due);
                    erasure.apply(connection, due.keySet());
                    outbox.appendAll(completed);
                }
                try (var known = connection.prepareStatement(MAKE_KNOWN)) {
                    known.executeUpdate();
                }
                erasure.noteOthers(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ErasureCompleted> apply(Connection connection, String answeredRevision, Map<UUID, UUID> due)
            throws SQLException {
        try (var apply = connection.prepareStatement(APPLY.formatted(answeredRevision))) {
            apply.setArray(1, connection.createArrayOf("uuid", due.keySet().toArray()));
            var completed = new ArrayList<ErasureCompleted>();
            try (var row = apply.executeQuery()) {
                while (row.next()) {
                    if (row.getObject(2) != null) {
                        completed.add(new ErasureCompleted(row.getObject(1, UUID.class), row.getInt(2), service));
                    }
                }
            }
            return completed;
        }
    }

    private static Map<UUID, UUID> due(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(DUE);
                var row = query.executeQuery()) {
            var due = new HashMap<UUID, UUID>();
            while (row.next()) {
                due.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            }
            return due;
        }
    }

    private static boolean hasPending(Connection connection) throws SQLException {
        try (var pending = connection.prepareStatement(PENDING);
                var row = pending.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
