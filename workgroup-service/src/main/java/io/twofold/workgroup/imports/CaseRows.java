package io.twofold.workgroup.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
            SELECT id, process_id, ref, workgroup_id, opened_at, delivered_at, delivery_revision, ?, ?, ?, 1
            FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS batch (id, process_id, ref, workgroup_id, opened_at, delivered_at, delivery_revision)
            ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private static final String LOCK = """
            SELECT process_id, id, external_ref, workgroup_id, opened_at, due_at, delivered_at, outcome,
                   delivery_revision, import_id IS NOT NULL, version
            FROM process_case WHERE process_id = ? AND external_ref = ANY (?) ORDER BY id FOR UPDATE
            """;

    private static final String MOVE = """
            UPDATE process_case SET opened_at = batch.opened_at, delivered_at = batch.delivered_at,
                delivery_revision = batch.delivery_revision, version = batch.version, updated_at = ?
            FROM unnest(?, ?, ?, ?, ?) AS batch (id, opened_at, delivered_at, delivery_revision, version)
            WHERE process_case.id = batch.id AND process_case.version < batch.version
            """;

    /** The ids of those that were not there. */
    Set<UUID> insert(Connection connection, List<LoggedCase> cases, UUID importId, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, importId);
            insert.setObject(2, now.atOffset(UTC));
            insert.setObject(3, now.atOffset(UTC));
            insert.setArray(4, array(connection, "uuid", cases, LoggedCase::id));
            insert.setArray(5, array(connection, "uuid", cases, LoggedCase::processId));
            insert.setArray(6, array(connection, "text", cases, LoggedCase::externalRef));
            insert.setArray(7, array(connection, "uuid", cases, LoggedCase::workgroupId));
            insert.setArray(8, array(connection, "timestamptz", cases, LoggedCase::openedAt));
            insert.setArray(9, array(connection, "timestamptz", cases, LoggedCase::deliveredAt));
            insert.setArray(10, array(connection, "int4", cases, LoggedCase::deliveryRevision));
            try (var row = insert.executeQuery()) {
                var added = new HashSet<UUID>();
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
                return added;
            }
        }
    }

    List<LoggedCase> lock(Connection connection, UUID processId, Collection<String> refs) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, processId);
            lock.setArray(2, connection.createArrayOf("text", refs.toArray()));
            try (var row = lock.executeQuery()) {
                var cases = new ArrayList<LoggedCase>();
                while (row.next()) {
                    cases.add(read(row));
                }
                return cases;
            }
        }
    }

    void move(Connection connection, List<LoggedCase> cases, Instant now) throws SQLException {
        try (var move = connection.prepareStatement(MOVE)) {
            move.setObject(1, now.atOffset(UTC));
            move.setArray(2, array(connection, "uuid", cases, LoggedCase::id));
            move.setArray(3, array(connection, "timestamptz", cases, LoggedCase::openedAt));
            move.setArray(4, array(connection, "timestamptz", cases, LoggedCase::deliveredAt));
            move.setArray(5, array(connection, "int4", cases, LoggedCase::deliveryRevision));
            move.setArray(6, array(connection, "int4", cases, LoggedCase::version));
            move.executeUpdate();
        }
    }

    private static LoggedCase read(ResultSet row) throws SQLException {
        var outcome = row.getString(8);
        return new LoggedCase(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                StepRows.instant(row, 5),
                StepRows.instantOrNull(row, 6),
                StepRows.instantOrNull(row, 7),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                row.getInt(9),
                row.getBoolean(10),
                row.getInt(11));
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
