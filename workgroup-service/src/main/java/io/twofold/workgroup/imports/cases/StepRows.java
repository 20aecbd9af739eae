package io.twofold.workgroup.imports.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.database.CopyRows;

import static io.twofold.workgroup.imports.cases.CaseRows.array;
import static java.time.ZoneOffset.UTC;

/** The steps of a batch of cases, many at once. */
@ApplicationScoped
class StepRows {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private static final String FIND = """
            SELECT case_id, id, step, transition, person_id, unit, started_at, at, position, attributes, import_id, removed,
                   corrected, version
            FROM case_step WHERE case_id = ANY (?)
            """;

    private static final String INSERTED =
            "id, case_id, step, transition, person_id, unit, started_at, at, position, attributes, import_id, version,"
                    + " updated_at";

    private static final String UPDATE = """
            UPDATE case_step SET updated_at = ?, import_id = batch.import_id, step = batch.step,
                transition = batch.transition, person_id = batch.person_id, unit = batch.unit,
                started_at = batch.started_at, at = batch.at, position = batch.position, removed = batch.removed,
                corrected = false,
                attributes = CAST(convert_from(batch.attributes, 'UTF8') AS json), version = batch.version
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (id, case_id, step, transition, person_id, unit, started_at, at, position, attributes,
                          import_id, removed, version)
            WHERE case_step.id = batch.id
            """;

    // Nothing that was read of them before: whoever did them may have been erased since.
    private static final String TAKE_BACK = """
            UPDATE case_step SET updated_at = ?, import_id = NULL, removed = true, corrected = false, version = batch.version
            FROM unnest(?, ?) AS batch (id, version)
            WHERE case_step.id = batch.id
            """;

    private final ObjectMapper json;

    StepRows(ObjectMapper json) {
        this.json = json;
    }

    /** Those of these cases, removed ones included, by their ids. */
    Map<UUID, StepRow> find(Connection connection, List<UUID> caseIds) throws SQLException {
        var found = new HashMap<UUID, StepRow>();
        if (caseIds.isEmpty()) {
            return found;
        }
        try (var find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    var step = read(row);
                    found.put(step.step().id(), step);
                }
            }
        }
        return found;
    }

    void insert(Connection connection, List<StepRow> rows, Instant now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var copy = new CopyRows(connection, "case_step", INSERTED)) {
            for (var row : rows) {
                var step = row.step();
                copy.row()
                        .with(step.id())
                        .with(row.caseId())
                        .with(step.step())
                        .with(step.transition())
                        .with(step.personId())
                        .with(step.unit())
                        .with(step.startedAt())
                        .with(step.at())
                        .with(step.position())
                        .with(written(step.attributes()))
                        .with(row.importId())
                        .with(row.version())
                        .with(now);
            }
            copy.end();
        }
    }

    void update(Connection connection, List<StepRow> rows, Instant now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(UPDATE)) {
            write.setObject(1, now.atOffset(UTC));
            write.setArray(2, array(connection, "uuid", rows, row -> row.step().id()));
            write.setArray(3, array(connection, "uuid", rows, StepRow::caseId));
            write.setArray(4, array(connection, "text", rows, row -> row.step().step()));
            write.setArray(5, array(connection, "text", rows, row -> row.step().transition()));
            write.setArray(6, array(connection, "uuid", rows, row -> row.step().personId()));
            write.setArray(7, array(connection, "text", rows, row -> row.step().unit()));
            write.setArray(
                    8, array(connection, "timestamptz", rows, row -> row.step().startedAt()));
            write.setArray(
                    9, array(connection, "timestamptz", rows, row -> row.step().at()));
            write.setArray(10, array(connection, "int4", rows, row -> row.step().position()));
            // As byte[][]: as texts, every quote of theirs would be escaped, and read back again.
            write.setArray(11, connection.createArrayOf("bytea", attributes(rows)));
            write.setArray(12, array(connection, "uuid", rows, StepRow::importId));
            write.setArray(13, array(connection, "bool", rows, StepRow::removed));
            write.setArray(14, array(connection, "int4", rows, StepRow::version));
            write.executeUpdate();
        }
    }

    void takeBack(Connection connection, List<StepRow> rows, Instant now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var write = connection.prepareStatement(TAKE_BACK)) {
            write.setObject(1, now.atOffset(UTC));
            write.setArray(2, array(connection, "uuid", rows, row -> row.step().id()));
            write.setArray(3, array(connection, "int4", rows, StepRow::version));
            write.executeUpdate();
        }
    }

    private StepRow read(ResultSet row) throws SQLException {
        var step = new LogStep(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                instantOrNull(row, 7),
                instant(row, 8),
                row.getInt(9),
                attributes(row.getString(10)));
        return new StepRow(
                row.getObject(1, UUID.class),
                step,
                row.getObject(11, UUID.class),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getInt(14));
    }

    private byte[][] attributes(List<StepRow> rows) {
        return rows.stream().map(row -> written(row.step().attributes())).toArray(byte[][]::new);
    }

    private byte @Nullable [] written(Map<String, Object> attributes) {
        try {
            return attributes.isEmpty() ? null : json.writeValueAsBytes(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Numbers as a log has them: a whole one is a long. */
    private Map<String, Object> attributes(@Nullable String text) {
        try {
            return text == null
                    ? Map.of()
                    : json.readerFor(ATTRIBUTES)
                            .with(DeserializationFeature.USE_LONG_FOR_INTS)
                            .readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
