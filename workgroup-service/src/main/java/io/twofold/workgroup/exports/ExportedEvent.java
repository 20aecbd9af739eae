package io.twofold.workgroup.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event of a case, as it goes into a log.
 *
 * @param caseName   as the log that it came from has it, else the id of the case
 * @param person     their name in that log, else their id
 * @param attributes all others, as JSON
 */
record ExportedEvent(
        UUID caseId,
        String caseName,
        String step,
        @Nullable String transition,
        @Nullable String person,
        @Nullable String unit,
        @Nullable Instant startedAt,
        Instant at,
        @Nullable String attributes) {

    static ExportedEvent of(ResultSet row) throws SQLException {
        var startedAt = row.getObject("started_at", OffsetDateTime.class);
        return new ExportedEvent(
                row.getObject("case_id", UUID.class),
                row.getString("case_name"),
                row.getString("step"),
                row.getString("transition"),
                row.getString("person"),
                row.getString("unit"),
                startedAt == null ? null : startedAt.toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("attributes"));
    }
}
