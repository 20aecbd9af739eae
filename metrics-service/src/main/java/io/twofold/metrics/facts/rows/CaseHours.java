package io.twofold.metrics.facts.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.metrics.facts.cases.CaseKey;
import io.twofold.metrics.facts.columns.Columns;
import io.twofold.metrics.workinghours.WorkingHours;

import static java.util.stream.Collectors.groupingBy;

/** The durations in the rows of cases once more, by the hours of the process's calendar. */
@ApplicationScoped
class CaseHours {

    private static final String CALENDARS = """
            SELECT process_id, calendar FROM process_fact WHERE process_id = ANY (?) AND calendar IS NOT NULL
            """;

    private static final String FORGET = """
            UPDATE case_row SET lead_work_ms = NULL, touch_work_ms = NULL, blocked_work_ms = NULL,
                blocked_work_by = NULL, ends_work = NULL
            FROM unnest(?, ?) AS touched (process, id)
            WHERE process_id = process AND case_id = id AND ends_work IS NOT NULL
                AND NOT EXISTS (SELECT FROM process_fact fact
                    WHERE fact.process_id = process AND calendar IS NOT NULL)
            """;

    private static final String KEEP = """
            UPDATE case_row SET lead_work_ms = lead, touch_work_ms = touch, blocked_work_ms = blocked,
                blocked_work_by = CAST(reasons AS jsonb), ends_work = CAST(done AS bigint[])
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS counted (process, id, lead, touch, blocked, reasons, done)
            WHERE process_id = process AND case_id = id
            """;

    private final CaseSpans spans;
    private final ObjectMapper json;

    CaseHours(CaseSpans spans, ObjectMapper json) {
        this.spans = spans;
        this.json = json;
    }

    /** Of rows that were made anew, and have none. */
    void count(Connection connection, List<CaseKey> cases) throws SQLException {
        var ofProcess = cases.stream().collect(groupingBy(CaseKey::processId));
        for (var calendar : calendars(connection, ofProcess.keySet().toArray()).entrySet()) {
            var process = calendar.getKey();
            var found = spans.of(connection, process, ofProcess.getOrDefault(process, List.of()));
            if (!found.isEmpty()) {
                var hours = hours(calendar.getValue(), found);
                keep(
                        connection,
                        process,
                        found.stream().map(each -> each.counted(hours)).toList());
            }
        }
    }

    /** Of processes that have another calendar than before, or none any more. */
    void countAnew(Connection connection, List<CaseKey> cases) throws SQLException {
        Columns.write(
                connection,
                FORGET,
                cases,
                columns -> columns.with("uuid", CaseKey::processId).with("uuid", CaseKey::caseId));
        count(connection, cases);
    }

    private Map<UUID, WorkCalendar> calendars(Connection connection, Object[] processes) throws SQLException {
        try (var query = connection.prepareStatement(CALENDARS)) {
            query.setArray(1, connection.createArrayOf("uuid", processes));
            try (var row = query.executeQuery()) {
                var calendars = new HashMap<UUID, WorkCalendar>();
                while (row.next()) {
                    calendars.put(row.getObject(1, UUID.class), json.readValue(row.getString(2), WorkCalendar.class));
                }
                return calendars;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WorkingHours hours(WorkCalendar calendar, List<CaseSpans.Spans> cases) {
        var first = Long.MAX_VALUE;
        var last = Long.MIN_VALUE;
        for (var each : cases) {
            first = Math.min(first, each.first());
            last = Math.max(last, each.last());
        }
        return WorkingHours.of(calendar, Instant.ofEpochMilli(first), Instant.ofEpochMilli(last));
    }

    private void keep(Connection connection, UUID process, List<CaseSpans.Counted> cases) throws SQLException {
        var reasons = new ArrayList<String>();
        try {
            for (var each : cases) {
                reasons.add(json.writeValueAsString(each.blockedBy()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        var next = reasons.iterator();
        Columns.write(
                connection,
                KEEP,
                cases,
                columns -> columns.with("uuid", _ -> process)
                        .with("uuid", CaseSpans.Counted::caseId)
                        .with("int8", CaseSpans.Counted::lead)
                        .with("int8", CaseSpans.Counted::touch)
                        .with("int8", CaseSpans.Counted::blocked)
                        .with("text", _ -> next.next())
                        .with("text", CaseSpans.Counted::ends));
    }
}
