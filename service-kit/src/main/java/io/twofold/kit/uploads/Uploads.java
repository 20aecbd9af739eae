package io.twofold.kit.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.TOO_LARGE;

/** Uploads in the database, where any replica can go on with them; each chunk is a transaction of its own. */
@ApplicationScoped
public class Uploads {

    private static final int CHUNK_BYTES = 1024 * 1024;

    private static final String KEEP = "INSERT INTO upload_chunk (upload_id, number, data) VALUES (?, ?, ?)";

    // A few at a time: watermarks wait for the oldest transaction that writes.
    private static final String FORGET = """
            DELETE FROM upload_chunk WHERE upload_id = ? AND number IN (
                SELECT number FROM upload_chunk WHERE upload_id = ? ORDER BY number LIMIT 64)
            """;

    private static final String UNTOUCHED = """
            SELECT upload_id FROM upload_chunk GROUP BY upload_id
            HAVING max(created_at) < clock_timestamp() - interval '1 hour'
            """;

    private final DataSource database;
    private final UploadSettings settings;

    Uploads(DataSource database, UploadSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Keeps all of it, in constant memory. What breaks off, or is too large (413), leaves nothing behind. */
    public void keep(UUID id, InputStream body) throws IOException, SQLException {
        try {
            copy(id, body);
        } catch (IOException | SQLException | RuntimeException e) {
            forget(id);
            throw e;
        }
    }

    /** From its first byte on; what is not there, or no longer, is empty. */
    public UploadStream open(UUID id) throws SQLException {
        return new UploadStream(id, database);
    }

    public void forget(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, id);
            forget.setObject(2, id);
            while (forget.executeUpdate() > 0) {
                // the next ones
            }
        }
    }

    /** Those that nothing has been added to for an hour. */
    public List<UUID> untouched() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UNTOUCHED);
                var row = query.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private void copy(UUID id, InputStream body) throws IOException, SQLException {
        var limit = settings.limit().asLongValue();
        var chunk = body.readNBytes(CHUNK_BYTES);
        var size = 0L;
        for (var number = 0; chunk.length > 0; number++) {
            size += chunk.length;
            if (size > limit) {
                throw new ProblemException(TOO_LARGE, "Send at most %d bytes, compressed with gzip.".formatted(limit));
            }
            keep(id, number, chunk);
            chunk = body.readNBytes(CHUNK_BYTES);
        }
    }

    private void keep(UUID id, int number, byte[] chunk) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, id);
            keep.setInt(2, number);
            keep.setBytes(3, chunk);
            keep.executeUpdate();
        }
    }
}
