package io.twofold.metrics.facts.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.metrics.workinghours.WorkingHours;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

/** The working hours of processes that have a calendar, laid out once for many cases. */
@ApplicationScoped
class CaseHours {

    private static final String CALENDARS = """
            SELECT process_id, calendar FROM process_fact WHERE process_id = ANY (?) AND calendar IS NOT NULL
            """;

    private final ObjectMapper json;

    CaseHours(ObjectMapper json) {
        this.json = json;
    }

    /** By the process, for as long as these cases of it took. */
    Map<UUID, WorkingHours> of(Connection connection, Collection<CaseRow> cases) throws SQLException {
        var ofProcess = cases.stream().collect(groupingBy(CaseRow::processId));
        var hours = new HashMap<UUID, WorkingHours>();
        try (var query = connection.prepareStatement(CALENDARS)) {
            query.setArray(
                    1, connection.createArrayOf("uuid", ofProcess.keySet().toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var process = row.getObject(1, UUID.class);
                    var calendar = json.readValue(row.getString(2), WorkCalendar.class);
                    hours.put(process, hours(calendar, ofProcess.getOrDefault(process, List.of())));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return hours;
    }

    private static WorkingHours hours(WorkCalendar calendar, List<CaseRow> cases) {
        var first = cases.stream().flatMap(CaseRow::times).min(naturalOrder());
        var last = cases.stream().flatMap(CaseRow::times).max(naturalOrder());
        return WorkingHours.of(calendar, first.orElseThrow(), last.orElseThrow());
    }
}
