package io.twofold.workgroup.imports.cases;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseOutcome;

import static java.time.ZoneOffset.UTC;

/** The cases of a batch, many at once and always in the order of their ids, so that no two imports wait in a circle. */
@ApplicationScoped
class CaseRows {

    private static final String INSERT = """
            INSERT INTO process_case (id, process_id, external_ref, workgroup_id, opened_at, delivered_at,
                                      delivery_revision, import_id, created_at, updated_at, version)
            SELECT id, process_id, ref, workgroup_id, opened_at, delivered_at, delivery_revision, import_id, ?, ?, 1
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (id, process_id, ref, workgroup_id, opened_at, delivered_at, delivery_revision, import_id)
            ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private static final String LOCK = """
            SELECT process_id, id, external_ref, workgroup_id, opened_at, due_at, delivered_at, cancelled_at,
                   outcome, delivery_revision, import_id, removed, version
            FROM process_case WHERE %s ORDER BY id FOR UPDATE
            """;
    // Found first, each way by its index: asked for in one with OR, all cases of the process are looked at.
    private static final String LOCK_TOLD = LOCK.formatted("""
            id = ANY (ARRAY(
                SELECT id FROM unnest(?) AS told (name)
                JOIN process_case ON process_id = ? AND external_ref = name AND NOT removed
                UNION SELECT unnest(?)))
            """);
    private static final String LOCK_BY_ID = LOCK.formatted("id = ANY (?)");

    private static final String MOVE = """
            UPDATE process_case SET external_ref = batch.ref, opened_at = batch.opened_at, due_at = batch.due_at,
                delivered_at = batch.delivered_at, cancelled_at = batch.cancelled_at, outcome = batch.outcome,
                delivery_revision = batch.delivery_revision, workgroup_id = batch.workgroup_id,
                import_id = batch.import_id, removed = batch.removed, version = batch.version, updated_at = ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (id, ref, opened_at, due_at, delivered_at, cancelled_at, outcome, delivery_revision,
                          workgroup_id, import_id, removed, version)
            WHERE process_case.id = batch.id AND process_case.version < batch.version
            """;

    /** The ids of those that were not there. */
    Set<UUID> insert(Connection connection, List<LoggedCase> cases, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, now.atOffset(UTC));
            insert.setObject(2, now.atOffset(UTC));
            insert.setArray(3, array(connection, "uuid", cases, LoggedCase::id));
            insert.setArray(4, array(connection, "uuid", cases, LoggedCase::processId));
            insert.setArray(5, array(connection, "text", cases, LoggedCase::externalRef));
            insert.setArray(6, array(connection, "uuid", cases, LoggedCase::workgroupId));
            insert.setArray(7, array(connection, "timestamptz", cases, LoggedCase::openedAt));
            insert.setArray(8, array(connection, "timestamptz", cases, LoggedCase::deliveredAt));
            insert.setArray(9, array(connection, "int4", cases, LoggedCase::deliveryRevision));
            insert.setArray(10, array(connection, "uuid", cases, LoggedCase::importId));
            try (var row = insert.executeQuery()) {
                var added = new HashSet<UUID>();
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
                return added;
            }
        }
    }

    /** Those that have these names, and those that these would be: somebody changed their names, or removed them. */
    List<LoggedCase> lock(Connection connection, UUID processId, List<LoggedCase> told) throws SQLException {
        if (told.isEmpty()) {
            return List.of();
        }
        try (var lock = connection.prepareStatement(LOCK_TOLD)) {
            lock.setArray(1, array(connection, "text", told, LoggedCase::externalRef));
            lock.setObject(2, processId);
            lock.setArray(3, array(connection, "uuid", told, LoggedCase::id));
            return read(lock);
        }
    }

    List<LoggedCase> lock(Connection connection, List<UUID> ids) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_BY_ID)) {
            lock.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return read(lock);
        }
    }

    void move(Connection connection, List<LoggedCase> cases, Instant now) throws SQLException {
        if (cases.isEmpty()) {
            return;
        }
        try (var move = connection.prepareStatement(MOVE)) {
            move.setObject(1, now.atOffset(UTC));
            move.setArray(2, array(connection, "uuid", cases, LoggedCase::id));
            move.setArray(3, array(connection, "text", cases, LoggedCase::externalRef));
            move.setArray(4, array(connection, "timestamptz", cases, LoggedCase::openedAt));
            move.setArray(5, array(connection, "timestamptz", cases, LoggedCase::dueAt));
            move.setArray(6, array(connection, "timestamptz", cases, LoggedCase::deliveredAt));
            move.setArray(7, array(connection, "timestamptz", cases, LoggedCase::cancelledAt));
            move.setArray(8, array(connection, "text", cases, LoggedCase::outcome));
            move.setArray(9, array(connection, "int4", cases, LoggedCase::deliveryRevision));
            move.setArray(10, array(connection, "uuid", cases, LoggedCase::workgroupId));
            move.setArray(11, array(connection, "uuid", cases, LoggedCase::importId));
            move.setArray(12, array(connection, "bool", cases, LoggedCase::removed));
            move.setArray(13, array(connection, "int4", cases, LoggedCase::version));
            move.executeUpdate();
        }
    }

    private static List<LoggedCase> read(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var cases = new ArrayList<LoggedCase>();
            while (row.next()) {
                cases.add(read(row));
            }
            return cases;
        }
    }

    private static LoggedCase read(ResultSet row) throws SQLException {
        var outcome = row.getString(9);
        return new LoggedCase(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                StepRows.instant(row, 5),
                StepRows.instantOrNull(row, 6),
                StepRows.instantOrNull(row, 7),
                StepRows.instantOrNull(row, 8),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                row.getInt(10),
                row.getObject(11, UUID.class),
                row.getBoolean(12),
                row.getInt(13));
    }

    static <R> Array array(Connection connection, String type, List<R> rows, Function<R, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(
                type,
                rows.stream()
                        .map(value)
                        .map(each -> each instanceof Instant time ? time.atOffset(UTC) : each)
                        .toArray());
    }
}
