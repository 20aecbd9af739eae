package io.twofold.community.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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

import io.twofold.community.erasures.Erasures;
import io.twofold.community.imports.formats.ImportOptions;
import io.twofold.community.imports.formats.ImportResult;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** The communities that were imported, all of each or a part. */
@ApplicationScoped
class CommunityImports {

    private static final String KEEP = """
            INSERT INTO community_import (id, community_id, format, started_by, completed_at, result)
            VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
            """;
    private static final String TAKE_BACK =
            "UPDATE community_import SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL";
    private static final String FIND = """
            SELECT id, format, started_by, completed_at, taken_back_at, result FROM community_import
            WHERE community_id = ?
            """;
    private static final String FIND_ONE = FIND + " AND id = ?";
    private static final String FIND_PAGE =
            FIND + " AND id < ? AND started_by = coalesce(?, started_by) ORDER BY id DESC LIMIT ?";

    private final DataSource database;
    private final ObjectMapper json;
    private final Erasures erasures;
    private final WriteTime now;

    CommunityImports(DataSource database, ObjectMapper json, Erasures erasures, WriteTime now) {
        this.database = database;
        this.json = json;
        this.erasures = erasures;
        this.now = now;
    }

    /** All of it is there. */
    @Transactional(MANDATORY)
    void keep(JobRun run, ImportOptions options, ImportResult result) throws SQLException, JsonProcessingException {
        keep(run, options, result, now.instant().atOffset(UTC));
    }

    /** It broke off after so much. */
    @Transactional(MANDATORY)
    void keepPart(JobRun run, ImportOptions options, ImportResult result) throws SQLException, JsonProcessingException {
        keep(run, options, result, null);
    }

    private void keep(JobRun run, ImportOptions options, ImportResult result, @Nullable OffsetDateTime completedAt)
            throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, run.id());
            keep.setObject(2, run.objectId());
            keep.setString(3, options.format());
            keep.setObject(4, erasures.idOf(options.startedBy()));
            keep.setObject(5, completedAt, Types.TIMESTAMP_WITH_TIMEZONE);
            keep.setString(6, json.writeValueAsString(result));
            keep.executeUpdate();
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

    Optional<ImportView> find(UUID communityId, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_ONE)) {
            query.setObject(1, communityId);
            query.setObject(2, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(view(row, true)) : Optional.empty();
            }
        }
    }

    /**
     * The newest first.
     *
     * @param startedBy null: whoever did
     */
    List<ImportView> findPage(UUID communityId, UUID before, @Nullable UUID startedBy, int limit, boolean bySteward)
            throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PAGE)) {
            query.setObject(1, communityId);
            query.setObject(2, before);
            query.setObject(3, startedBy, Types.OTHER);
            query.setInt(4, limit);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<ImportView>();
                while (row.next()) {
                    found.add(view(row, bySteward));
                }
                return found;
            }
        }
    }

    private static ImportView view(ResultSet row, boolean bySteward) throws SQLException {
        var takenBack = instant(row, "taken_back_at");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("format"),
                row.getObject("started_by", UUID.class),
                instant(row, "completed_at"),
                takenBack,
                row.getString("result"),
                bySteward && takenBack == null ? List.of("take-back") : List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
