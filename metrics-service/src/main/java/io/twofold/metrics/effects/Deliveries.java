package io.twofold.metrics.effects;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;
import io.twofold.metrics.effects.Measurement.Sides;
import io.twofold.metrics.flow.cases.Time;

import static java.time.ZoneOffset.UTC;

/** The delivered cases that effects and returns are measured from, and what they are worth. */
@ApplicationScoped
class Deliveries {

    private static final String CASES = """
            SELECT %s
            FROM case_row JOIN process_fact USING (process_id)
            WHERE %s = ? AND delivered_at >= ? AND delivered_at < ?
            ORDER BY delivered_at, case_id LIMIT ?
            """;

    private static final TypeReference<List<ProcessRates>> RATES = new TypeReference<>() {};

    private final ObjectMapper json;

    Deliveries(ObjectMapper json) {
        this.json = json;
    }

    /** Of both sides, and of those of the control; null where one of them has too many cases. */
    @Nullable
    Measurement measurement(
            Connection connection, Subject subject, @Nullable Subject control, Span baseline, Span period, Time time)
            throws SQLException {
        var own = sides(connection, subject, baseline, period, time);
        var others = control == null ? null : sides(connection, control, baseline, period, time);
        return own == null || (control != null && others == null)
                ? null
                : new Measurement(own.baseline(), own.period(), others);
    }

    private static @Nullable Sides sides(Connection connection, Subject subject, Span baseline, Span period, Time time)
            throws SQLException {
        var before = side(connection, subject, baseline, time);
        var after = before == null ? null : side(connection, subject, period, time);
        return before == null || after == null ? null : new Sides(before, after);
    }

    /** The oldest first. */
    List<ProcessRates> rates(Connection connection, UUID process) throws SQLException {
        try (var query = connection.prepareStatement("SELECT rates FROM process_fact WHERE process_id = ?")) {
            query.setObject(1, process);
            try (var row = query.executeQuery()) {
                return row.next() ? json.readValue(row.getString(1), RATES) : List.of();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Side side(Connection connection, Subject subject, Span span, Time time)
            throws SQLException {
        var owner = subject.process() != null ? "process_id" : "workgroup_id";
        try (var query = connection.prepareStatement(CASES.formatted(DeliveredCase.columns(time), owner))) {
            query.setObject(1, subject.process() != null ? subject.process() : subject.workgroup());
            query.setObject(2, span.from().atOffset(UTC));
            query.setObject(3, span.to().atOffset(UTC));
            query.setInt(4, CaseLimit.MOST + 1);
            try (var row = query.executeQuery()) {
                var cases = new ArrayList<DeliveredCase>();
                while (row.next()) {
                    cases.add(DeliveredCase.read(row));
                }
                return cases.size() > CaseLimit.MOST ? null : new Side(span, cases);
            }
        }
    }
}
