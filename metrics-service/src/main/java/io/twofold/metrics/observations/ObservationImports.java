package io.twofold.metrics.observations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.feeds.FeedResult;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** The tables of observations that were imported, all of each or a part. */
@ApplicationScoped
class ObservationImports {

    private static final String KEEP = """
            INSERT INTO observation_import (id, source, started_by, completed_at, result)
            SELECT id, parameters ->> 'source', started_by, ?, CAST(? AS jsonb) FROM job WHERE id = ?
            """;
    private static final String TAKE_BACK =
            "UPDATE observation_import SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL";
    private static final String IS_THERE =
            "SELECT FROM observation_import WHERE id = ? AND started_by = coalesce(?, started_by)";
    private static final String FIND_PAGE = """
            SELECT id, source, started_by, completed_at, taken_back_at, result FROM observation_import
            WHERE id < ? AND started_by = coalesce(?, started_by) ORDER BY id DESC LIMIT ?
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final WriteTime now;

    ObservationImports(DataSource database, ObjectMapper json, WriteTime now) {
        this.database = database;
        this.json = json;
        this.now = now;
    }

    /**
     * @param isWhole false: it broke off after so much
     */
    @Transactional(MANDATORY)
    void keep(UUID id, FeedResult result, boolean isWhole) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, isWhole ? now.instant().atOffset(UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE);
            keep.setString(2, write(result));
            keep.setObject(3, id);
            keep.executeUpdate();
        }
    }

    @Transactional(MANDATORY)
    void takeBack(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var takeBack = connection.prepareStatement(TAKE_BACK)) {
            takeBack.setObject(1, now.instant().atOffset(UTC));
            takeBack.setObject(2, id);
            takeBack.executeUpdate();
        }
    }

    /**
     * @param startedBy null: whoever did
     */
    boolean isThere(UUID id, @Nullable UUID startedBy) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(IS_THERE)) {
            query.setObject(1, id);
            query.setObject(2, startedBy, Types.OTHER);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * The newest first.
     *
     * @param startedBy null: whoever did
     */
    List<ObservationImportView> findPage(UUID before, @Nullable UUID startedBy, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PAGE)) {
            query.setObject(1, before);
            query.setObject(2, startedBy, Types.OTHER);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<ObservationImportView>();
                while (row.next()) {
                    found.add(view(row));
                }
                return found;
            }
        }
    }

    private static ObservationImportView view(ResultSet row) throws SQLException {
        var takenBack = instant(row, "taken_back_at");
        return new ObservationImportView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getObject("started_by", UUID.class),
                instant(row, "completed_at"),
                takenBack,
                row.getString("result"),
                takenBack == null ? List.of("take-back") : List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String write(FeedResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
