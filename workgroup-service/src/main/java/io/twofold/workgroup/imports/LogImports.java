package io.twofold.workgroup.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.time.WriteTime;
import io.twofold.workgroup.erasures.Erasures;
import io.twofold.workgroup.imports.logs.LogOptions;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** The logs that were imported. */
@ApplicationScoped
class LogImports {

    private static final String BEGIN = """
            INSERT INTO log_import (id, process_id, format, started_by, ends, began_at) VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String COMPLETE =
            "UPDATE log_import SET completed_at = ?, result = CAST(? AS jsonb) WHERE id = ?";
    private static final String TAKE_BACK =
            "UPDATE log_import SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL";
    private static final String ENDS = """
            SELECT ends FROM log_import WHERE process_id = ? AND id <> ? AND taken_back_at IS NULL
            ORDER BY id DESC LIMIT 1
            """;
    private static final String FIND = """
            SELECT id, format, started_by, began_at, completed_at, taken_back_at, result
            FROM log_import WHERE process_id = ?
            """;
    private static final String FIND_ONE = FIND + " AND id = ?";
    private static final String FIND_PAGE =
            FIND + " AND id < ? AND started_by = coalesce(?, started_by) ORDER BY id DESC LIMIT ?";

    private static final String UNDER_WAY = """
            SELECT FROM job WHERE kind = ? AND object_id = ? AND state IN ('QUEUED', 'RUNNING') AND completed_at IS NULL
                AND CAST(parameters ->> 'dryRun' AS boolean) IS NOT TRUE
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final WriteTime now;
    private final Erasures erasures;

    LogImports(DataSource database, ObjectMapper json, WriteTime now, Erasures erasures) {
        this.database = database;
        this.json = json;
        this.now = now;
        this.erasures = erasures;
    }

    @Transactional(MANDATORY)
    void begin(UUID id, UUID processId, LogOptions options) throws SQLException {
        try (var connection = database.getConnection();
                var begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, id);
            begin.setObject(2, processId);
            begin.setString(3, options.format().name());
            begin.setObject(4, erasures.idOf(options.startedBy()));
            begin.setArray(5, connection.createArrayOf("text", options.end().toArray()));
            begin.setObject(6, now.instant().atOffset(UTC));
            begin.executeUpdate();
        }
    }

    @Transactional(MANDATORY)
    void complete(UUID id, ImportResult result) throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection();
                var complete = connection.prepareStatement(COMPLETE)) {
            complete.setObject(1, now.instant().atOffset(UTC));
            complete.setString(2, json.writeValueAsString(result));
            complete.setObject(3, id);
            complete.executeUpdate();
        }
    }

    /** Whether it was not taken back before. */
    @Transactional(MANDATORY)
    boolean takeBack(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var takeBack = connection.prepareStatement(TAKE_BACK)) {
            takeBack.setObject(1, now.instant().atOffset(UTC));
            takeBack.setObject(2, id);
            return takeBack.executeUpdate() == 1;
        }
    }

    /** The steps that deliver a case by the newest import beside this one. */
    List<String> endsWithout(UUID processId, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ENDS)) {
            query.setObject(1, processId);
            query.setObject(2, id);
            try (var row = query.executeQuery()) {
                return row.next() ? List.of((String[]) row.getArray(1).getArray()) : List.of();
            }
        }
    }

    /** Whether a log is being imported, or is about to be: nothing is taken back meanwhile. Dry runs do not count. */
    boolean isUnderWay(UUID processId) throws SQLException {
        try (var connection = database.getConnection()) {
            return isUnderWay(connection, processId);
        }
    }

    private static boolean isUnderWay(Connection connection, UUID processId) throws SQLException {
        try (var query = connection.prepareStatement(UNDER_WAY)) {
            query.setString(1, LogImport.NAME);
            query.setObject(2, processId);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    Optional<ImportView> find(UUID processId, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_ONE)) {
            query.setObject(1, processId);
            query.setObject(2, id);
            var isTakeable = !isUnderWay(connection, processId);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(view(row, isTakeable)) : Optional.empty();
            }
        }
    }

    /**
     * The newest first.
     *
     * @param startedBy null: whoever did
     */
    List<ImportView> findPage(UUID processId, UUID before, @Nullable UUID startedBy, int limit, boolean byOwner)
            throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PAGE)) {
            query.setObject(1, processId);
            query.setObject(2, before);
            query.setObject(3, startedBy, Types.OTHER);
            query.setInt(4, limit);
            var isTakeable = byOwner && !isUnderWay(connection, processId);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<ImportView>();
                while (row.next()) {
                    found.add(view(row, isTakeable));
                }
                return found;
            }
        }
    }

    private static ImportView view(ResultSet row, boolean isTakeable) throws SQLException {
        var takenBack = row.getObject("taken_back_at", OffsetDateTime.class);
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("format"),
                row.getObject("started_by", UUID.class),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                completed == null ? null : completed.toInstant(),
                takenBack == null ? null : takenBack.toInstant(),
                row.getString("result"),
                isTakeable && takenBack == null ? List.of("take-back") : List.of());
    }
}
