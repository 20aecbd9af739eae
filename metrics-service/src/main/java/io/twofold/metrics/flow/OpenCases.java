package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.metrics.workinghours.WorkingHours;
import io.twofold.web.paging.Cursor;

/** The cases that were opened and neither delivered nor cancelled, at an instant. */
@ApplicationScoped
class OpenCases {

    // Of those that were delivered later, only such as were opened not longer ago than any case took.
    private static final String OPEN = """
            SELECT process_id, case_id, opened_at, due_at, step, calendar FROM (
                SELECT process_id, case_id, opened_at, cancelled_at, %1$s AS due_at, %2$s AS step
                FROM {any} CROSS JOIN (SELECT CAST(? AS timestamptz)) AS moment (at)
                WHERE opened_at <= at AND opened_at > at - least({longest}, at - {first}) AND delivered_at > at
                UNION ALL
                SELECT process_id, case_id, opened_at, cancelled_at, %1$s, %2$s
                FROM {any} WHERE opened_at <= CAST(? AS timestamptz) AND delivered_at IS NULL) AS open_row
            JOIN process_fact USING (process_id)
            WHERE (cancelled_at IS NULL OR cancelled_at > CAST(? AS timestamptz))
            """;

    private static final String AGES = OPEN.formatted("CAST(NULL AS timestamptz)", "CAST(NULL AS text)");
    private static final String PAGE = OPEN.formatted("due_at", "steps[cardinality(steps)]")
            + " AND (opened_at, case_id) > (?, ?) ORDER BY opened_at, case_id LIMIT ?";

    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    private final ObjectMapper json;

    OpenCases(ObjectMapper json) {
        this.json = json;
    }

    /** In milliseconds. */
    long[] ages(Connection connection, Cases cases, Time time, Instant at) throws SQLException {
        try (var query = cases.prepare(connection, AGES, Cases.time(at), Cases.time(at), Cases.time(at));
                var row = query.executeQuery()) {
            return read(row, time, at).stream().mapToLong(OpenCase::ageMillis).toArray();
        }
    }

    /** The oldest first, strictly after the cursor. */
    List<OpenCase> page(Connection connection, Cases cases, Time time, Instant at, @Nullable Cursor after, int limit)
            throws SQLException {
        var opened = Cases.time(after == null ? BEFORE_ALL : after.instant(0));
        var id = after == null ? new UUID(0, 0) : after.uuid(1);
        var moment = Cases.time(at);
        try (var query = cases.prepare(connection, PAGE, moment, moment, moment, opened, id, limit);
                var row = query.executeQuery()) {
            return read(row, time, at);
        }
    }

    private List<OpenCase> read(ResultSet row, Time time, Instant at) throws SQLException {
        var open = new ArrayList<OpenCase>();
        var calendars = new HashMap<UUID, String>();
        while (row.next()) {
            var process = row.getObject("process_id", UUID.class);
            var due = row.getObject("due_at", OffsetDateTime.class);
            var opened = row.getObject("opened_at", OffsetDateTime.class).toInstant();
            open.add(new OpenCase(
                    process,
                    row.getObject("case_id", UUID.class),
                    opened,
                    at.toEpochMilli() - opened.toEpochMilli(),
                    row.getString("step"),
                    due == null ? null : due.toInstant()));
            if (time == Time.working && row.getString("calendar") != null) {
                calendars.put(process, row.getString("calendar"));
            }
        }
        return calendars.isEmpty() ? open : inWorkingHours(open, hours(calendars, open, at), at);
    }

    private Map<UUID, WorkingHours> hours(Map<UUID, String> calendars, List<OpenCase> open, Instant at) {
        var first = open.stream()
                .map(OpenCase::openedAt)
                .min(Comparator.naturalOrder())
                .orElse(at);
        var hours = new HashMap<UUID, WorkingHours>();
        calendars.forEach((process, calendar) -> {
            try {
                hours.put(process, WorkingHours.of(json.readValue(calendar, WorkCalendar.class), first, at));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
        return hours;
    }

    private static List<OpenCase> inWorkingHours(List<OpenCase> open, Map<UUID, WorkingHours> hours, Instant at) {
        return open.stream()
                .map(each -> {
                    var own = hours.get(each.processId());
                    return own == null
                            ? each
                            : each.aged(own.between(each.openedAt().toEpochMilli(), at.toEpochMilli()));
                })
                .toList();
    }

    /**
     * One of them.
     *
     * @param step the last that was completed
     */
    record OpenCase(
            UUID processId,
            UUID caseId,
            Instant openedAt,
            long ageMillis,
            @Nullable String step,
            @Nullable Instant dueAt) {

        OpenCase aged(long millis) {
            return new OpenCase(processId, caseId, openedAt, millis, step, dueAt);
        }
    }
}
