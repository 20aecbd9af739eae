package io.twofold.kit.database;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * New rows of a table by {@code COPY} in the binary format of PostgreSQL, the fastest way that there is: the server
 * keeps them while the next ones are made. The columns of each row are given in the order of the statement.
 */
public final class CopyRows implements AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final int ABSENT = -1;
    private static final int END = -1;
    private static final int PIECE = 64 * 1024;
    private static final long EPOCH_SECOND = 946_684_800; // 2000-01-01, from which PostgreSQL counts

    private static final byte JSONB_VERSION = 1;

    // Of the types of elements, as PostgreSQL knows them.
    private static final int TEXT = 25;
    private static final int BIGINT = 20;
    private static final int ID = 2950;

    private final CopyIn copy;
    private final int columns;

    private ByteBuffer bytes = ByteBuffer.allocate(2 * PIECE);

    /**
     * @param columns with commas between
     */
    public CopyRows(Connection connection, String table, String columns) throws SQLException {
        this.columns =
                1 + (int) columns.chars().filter(character -> character == ',').count();
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, columns));
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** All at once; nothing where there are none. */
    public static <R> void write(
            Connection connection, String table, String columns, Collection<R> rows, Writing<R> writing)
            throws SQLException {
        if (!rows.isEmpty()) {
            try (var copy = new CopyRows(connection, table, columns)) {
                for (var row : rows) {
                    writing.write(copy.row(), row);
                }
                copy.end();
            }
        }
    }

    /** Begins the next row. */
    public CopyRows row() throws SQLException {
        if (bytes.position() >= PIECE) {
            send();
        }
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    public CopyRows with(@Nullable UUID value) {
        if (value == null) {
            return absent();
        }
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    /** Of a column with time zone. */
    public CopyRows with(@Nullable Instant value) {
        if (value == null) {
            return absent();
        }
        var micros = (value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000;
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(micros);
        return this;
    }

    public CopyRows with(@Nullable String value) {
        return value == null ? absent() : with(value.getBytes(UTF_8));
    }

    public CopyRows with(@Nullable Enum<?> value) {
        return value == null ? absent() : with(value.name());
    }

    /** As they are: of texts and of JSON their UTF-8. */
    public CopyRows with(byte @Nullable [] value) {
        if (value == null) {
            return absent();
        }
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    public CopyRows with(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public CopyRows with(@Nullable Long value) {
        if (value == null) {
            return absent();
        }
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    /** Of a column of type {@code jsonb}. */
    public CopyRows withJson(String json) {
        var text = json.getBytes(UTF_8);
        room(Integer.BYTES + 1 + text.length)
                .putInt(1 + text.length)
                .put(JSONB_VERSION)
                .put(text);
        return this;
    }

    public CopyRows withTexts(Collection<? extends @Nullable String> values) {
        return withArray(values, TEXT, this::with);
    }

    public CopyRows withLongs(Collection<Long> values) {
        return withArray(values, BIGINT, this::with);
    }

    public CopyRows withIds(@Nullable Collection<? extends @Nullable UUID> values) {
        return values == null ? absent() : withArray(values, ID, this::with);
    }

    /** Nothing, in as many columns. */
    public CopyRows without(int columns) {
        for (var column = 0; column < columns; column++) {
            absent();
        }
        return this;
    }

    public CopyRows with(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** All rows are given, and kept when this returns. */
    public void end() throws SQLException {
        room(Short.BYTES).putShort((short) END);
        send();
        copy.endCopy();
    }

    /** Without {@link #end} nothing is kept. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** How many bytes it takes is known behind it. */
    private <V extends @Nullable Object> CopyRows withArray(
            Collection<? extends V> values, int type, Consumer<? super V> element) {
        room(Integer.BYTES).putInt(0);
        var begin = bytes.position();
        room(5 * Integer.BYTES)
                .putInt(values.isEmpty() ? 0 : 1) // dimensions
                .putInt(0) // told by each element whether it is absent
                .putInt(type);
        if (!values.isEmpty()) {
            bytes.putInt(values.size()).putInt(1); // from 1 on
            values.forEach(element);
        }
        bytes.putInt(begin - Integer.BYTES, bytes.position() - begin);
        return this;
    }

    private CopyRows absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    private ByteBuffer room(int size) {
        if (bytes.remaining() < size) {
            bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + size))
                    .put(bytes.flip());
        }
        return bytes;
    }

    /** Which columns a row has. */
    @FunctionalInterface
    public interface Writing<R> {
        void write(CopyRows copy, R row) throws SQLException;
    }
}
