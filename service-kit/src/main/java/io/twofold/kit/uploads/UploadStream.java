package io.twofold.kit.uploads;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

/** Reads an upload, of which it holds one chunk in memory. */
public final class UploadStream extends InputStream {

    private static final String SIZE =
            "SELECT coalesce(sum(octet_length(data)), 0) FROM upload_chunk WHERE upload_id = ?";
    private static final String READ = "SELECT data FROM upload_chunk WHERE upload_id = ? AND number = ?";

    private final UUID id;
    private final DataSource database;
    private final long size;

    private byte[] chunk = new byte[0];
    private int next;
    private int chunks;
    private long before;

    UploadStream(UUID id, DataSource database) throws SQLException {
        this.id = id;
        this.database = database;
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(SIZE)) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                size = row.getLong(1);
            }
        }
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** How many bytes have been read. */
    public long position() {
        return before + next;
    }

    @Override
    public int read() {
        return hasNext() ? chunk[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasNext()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, into, from, count);
        next += count;
        return count;
    }

    /** Above 0 until the end: a gzip stream looks here whether another member follows. */
    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - position());
    }

    private boolean hasNext() {
        if (next == chunk.length && position() < size) {
            before += chunk.length;
            next = 0;
            chunk = read(chunks++);
        }
        return next < chunk.length;
    }

    private byte[] read(int number) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(READ)) {
            query.setObject(1, id);
            query.setInt(2, number);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Upload %s has no chunk %d any more".formatted(id, number));
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            // No IOException, which readers take for a fault of what they read.
            throw new IllegalStateException(e);
        }
    }
}
