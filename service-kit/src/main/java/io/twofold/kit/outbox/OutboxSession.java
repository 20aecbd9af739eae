package io.twofold.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.twofold.events.EncodedEvent;
import io.twofold.events.EventType;

/**
 * One relay's hold on the outbox: reads, deletes and watermarks go over one connection, whose advisory lock makes it
 * the only relay. A relay that lost the connection has lost the outbox.
 */
final class OutboxSession implements AutoCloseable {

    private static final int ROWS = 1_000;
    // Reached with the last row, as is the next: rows that stand for many are compressed.
    private static final int BYTES = 2 * 1024 * 1024;
    private static final int EVENTS = 5_000;

    private static final String CLAIM = "SELECT pg_try_advisory_lock(hashtext('twofold.outbox'))";

    // One statement, so that the rows and the id are of one snapshot; a row is there also when no event is.
    private static final String READ = """
            SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest_running, highest, waiting.*
            FROM (SELECT coalesce(max(number), 0) AS highest FROM outbox) AS always
            LEFT JOIN (SELECT *, sum(octet_length(data)) OVER before_it - octet_length(data) AS bytes_before,
                           sum(events) OVER before_it - events AS events_before
                       FROM (SELECT number, type, event_id, key, time, traceparent, events, data
                             FROM outbox ORDER BY number LIMIT ?) AS first
                       WINDOW before_it AS (ORDER BY number)) AS waiting ON bytes_before < ? AND events_before < ?
            ORDER BY number
            """;

    // One statement, so that nothing published is without its number, and nothing has two.
    private static final String DELETE = """
            WITH published AS (
                DELETE FROM outbox WHERE number = ANY (?) RETURNING number, activity_of, type, time, data),
            numbered AS (
                INSERT INTO activity (owner_id, type, time, data)
                SELECT activity_of, type, time, convert_from(data, 'UTF8') FROM published
                WHERE activity_of IS NOT NULL ORDER BY number
                RETURNING owner_id)
            SELECT pg_notify('activity', owner_id::text) FROM (SELECT DISTINCT owner_id FROM numbered) AS told
            """;

    private final Connection connection;

    OutboxSession(Connection connection) {
        this.connection = connection;
    }

    /** Whether this is the one relay of the service now. */
    boolean claim() throws SQLException {
        return value(CLAIM, result -> result.getBoolean(1));
    }

    /** Tells the relay of another replica that there is something to read. */
    void tellOthers() throws SQLException {
        try (var notify = connection.createStatement()) {
            notify.execute("NOTIFY " + RemoteBell.CHANNEL);
        }
    }

    /** What is visible now. No position is remembered: a row that becomes visible late stands in front. */
    OutboxBatch read() throws SQLException {
        try (var read = connection.prepareStatement(READ)) {
            read.setInt(1, ROWS);
            read.setInt(2, BYTES);
            read.setInt(3, EVENTS);
            try (var result = read.executeQuery()) {
                result.next();
                var oldestRunning = Long.parseLong(result.getString("oldest_running"));
                var highest = result.getLong("highest");
                return new OutboxBatch(rows(result), oldestRunning, highest);
            }
        }
    }

    /**
     * By number, never up to one: between two of them a lower one can become visible. What is told in a group becomes
     * an activity of it.
     */
    void delete(List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::number).toArray()));
            delete.execute();
        }
    }

    Instant clock() throws SQLException {
        return value("SELECT clock_timestamp()", result -> result.getObject(1, OffsetDateTime.class))
                .toInstant();
    }

    /** A transaction of its own: every writer that read the clock before has an id below it. */
    long transactionId() throws SQLException {
        return value("SELECT pg_current_xact_id()::text", result -> Long.parseLong(result.getString(1)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static List<OutboxRow> rows(ResultSet result) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        if (result.getObject("number") == null) {
            return rows;
        }
        do {
            rows.add(new OutboxRow(result.getLong("number"), events(result)));
        } while (result.next());
        return rows;
    }

    private static List<EncodedEvent> events(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var time = row.getObject("time", OffsetDateTime.class).toInstant();
        var trace = row.getString("traceparent");
        var data = row.getBytes("data");
        if (type == null) {
            return new Chunk(row.getInt("events"), data).unpack(time, trace);
        }
        return List.of(new EncodedEvent(
                EventType.named(type).orElseThrow(),
                row.getString("event_id"),
                row.getObject("key", UUID.class).toString(),
                time,
                trace,
                data));
    }

    private <T> T value(String query, Column<T> column) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return column.of(result);
        }
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
