package io.twofold.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.EncodedEvent;
import io.twofold.kit.activity.ActivityOwners;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.trace.Trace;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Appends events to the outbox, inside the transaction that changes the rows they speak of. */
@ApplicationScoped
public class Outbox {

    /** Far below what a record may be: a whole batch of such rows still fits into the relay's memory. */
    private static final int MAX_BYTES = 128 * 1024;

    // Inserted in the order of the call: the identity column numbers the rows as they arrive.
    private static final String APPEND = """
            INSERT INTO outbox (type, event_id, key, data, activity_of, time, traceparent)
            SELECT type, event_id, key, data, owner, ?, ?
            FROM unnest(?, ?, ?, ?, ?) WITH ORDINALITY AS batch (type, event_id, key, data, owner, place)
            ORDER BY place
            """;

    private static final String APPEND_CHUNK =
            "INSERT INTO outbox (events, data, time, traceparent) VALUES (?, ?, ?, ?)";

    private final CloudEventRecords records = new CloudEventRecords();
    private final EntityManager entities;
    private final DataSource database;
    private final WriteTime now;
    private final Trace trace;
    private final Instance<ActivityOwners> owners;
    private final Event<Appended> appended;

    Outbox(
            EntityManager entities,
            DataSource database,
            WriteTime now,
            Trace trace,
            Instance<ActivityOwners> owners,
            Event<Appended> appended) {
        this.entities = entities;
        this.database = database;
        this.now = now;
        this.trace = trace;
        this.owners = owners;
        this.appended = appended;
    }

    /** Events of one key, the aggregate whose order matters, are read in the order of their commits. */
    @Transactional(MANDATORY)
    public void append(ActivityEvent event) {
        appendAll(List.of(event));
    }

    /** As {@link #append}, in the order of the list, by one statement. */
    @Transactional(MANDATORY)
    public void appendAll(List<? extends ActivityEvent> events) {
        append(events, this::appendRows);
    }

    /**
     * As {@link #appendAll}, of things of an import: told live one by one they would flood their group. They are one
     * row of the outbox for many.
     */
    @Transactional(MANDATORY)
    public void appendUntold(List<? extends ActivityEvent> events) {
        append(events, this::appendChunks);
    }

    private <E extends ActivityEvent> void append(List<E> events, Appending<E> appending) {
        if (events.isEmpty()) {
            return;
        }
        // First the rows they speak of: a number taken before a row's lock could stand before an earlier commit's.
        entities.flush();
        var time = now.instant();
        var traceparent = trace.traceparent();
        var encoded =
                events.stream().map(event -> encoded(event, time, traceparent)).toList();
        try (var connection = database.getConnection()) {
            appending.append(connection, events, encoded);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox takes no events", e);
        }
        appended.fire(new Appended());
    }

    private void appendRows(Connection connection, List<? extends ActivityEvent> events, List<EncodedEvent> encoded)
            throws SQLException {
        try (var append = connection.prepareStatement(APPEND)) {
            append.setObject(1, encoded.getFirst().time().atOffset(UTC));
            append.setString(2, encoded.getFirst().traceparent());
            append.setArray(
                    3, column(connection, "text", encoded, event -> event.type().typeName()));
            append.setArray(4, column(connection, "text", encoded, EncodedEvent::id));
            append.setArray(5, column(connection, "uuid", events, ActivityEvent::key));
            // As byte[][]: the driver refuses a byte[] within an Object[].
            var data = encoded.stream().map(EncodedEvent::data).toArray(byte[][]::new);
            append.setArray(6, connection.createArrayOf("bytea", data));
            append.setArray(7, column(connection, "uuid", events, this::ownerOf));
            append.executeUpdate();
        }
    }

    private void appendChunks(Connection connection, List<? extends ActivityEvent> events, List<EncodedEvent> encoded)
            throws SQLException {
        try (var append = connection.prepareStatement(APPEND_CHUNK)) {
            for (var chunk : Chunk.of(encoded)) {
                append.setInt(1, chunk.events());
                append.setBytes(2, chunk.data());
                append.setObject(3, encoded.getFirst().time().atOffset(UTC));
                append.setString(4, encoded.getFirst().traceparent());
                append.executeUpdate();
            }
        }
    }

    private EncodedEvent encoded(ActivityEvent event, Instant time, @Nullable String traceparent) {
        var encoded = records.encode(event, time, traceparent);
        if (encoded.data().length > MAX_BYTES) {
            throw new IllegalArgumentException("%s of %d bytes".formatted(encoded.id(), encoded.data().length));
        }
        return encoded;
    }

    private @Nullable UUID ownerOf(ActivityEvent event) {
        return owners.isResolvable() ? owners.get().ownerOf(event) : null;
    }

    private static <E> Array column(
            Connection connection,
            String type,
            List<? extends E> rows,
            Function<? super E, ? extends @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    @FunctionalInterface
    private interface Appending<E> {
        void append(Connection connection, List<E> events, List<EncodedEvent> encoded) throws SQLException;
    }
}
