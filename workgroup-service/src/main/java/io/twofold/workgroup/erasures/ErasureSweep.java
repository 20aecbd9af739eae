package io.twofold.workgroup.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.kit.outbox.Outbox;

/**
 * Applies an erasure once every transaction that may not know of it has ended, so that none writes an old id behind its
 * back, and says that it is done.
 */
@ApplicationScoped
class ErasureSweep {

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
            RETURNING person_id, revision
            """;

    // Not a snapshot's xmax, above which a transaction may run already.
    private static final String MAKE_KNOWN = """
            UPDATE erasure SET known_from = pg_current_xact_id()
            WHERE NOT applied AND known_from IS NULL
            """;

    private final DataSource database;
    private final Erasures erasures;
    private final PersonErasure erasure;
    private final Outbox outbox;
    private final String service;

    ErasureSweep(
            DataSource database,
            Erasures erasures,
            PersonErasure erasure,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.erasures = erasures;
        this.erasure = erasure;
        this.outbox = outbox;
        this.service = service;
    }

    /**
     * Nothing happens where another replica is at it. Until it has been through the texts, it has no transaction id, for
     * which others would wait.
     */
    @Transactional
    @TransactionConfiguration(timeout = PersonErasure.LONGEST_SECONDS)
    void sweep() {
        try (var connection = database.getConnection()) {
            if (hasPending(connection)) {
                apply(connection, due(connection));
                execute(connection, MAKE_KNOWN);
                erasures.noteAliases(connection); // for the next time: nobody else knows of them before this has ended
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void apply(Connection connection, Map<UUID, UUID> due) throws SQLException {
        if (due.isEmpty()) {
            return;
        }
        erasure.applyToTexts(due);
        var completed = new ArrayList<ErasureCompleted>();
        try (var apply = connection.prepareStatement(APPLY)) {
            apply.setArray(1, connection.createArrayOf("uuid", due.keySet().toArray()));
            try (var row = apply.executeQuery()) {
                while (row.next()) {
                    if (row.getObject(2) != null) {
                        completed.add(new ErasureCompleted(row.getObject(1, UUID.class), row.getInt(2), service));
                    }
                }
            }
        }
        erasure.apply(connection, due.keySet());
        outbox.appendAll(List.copyOf(completed));
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

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var update = connection.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }
}
