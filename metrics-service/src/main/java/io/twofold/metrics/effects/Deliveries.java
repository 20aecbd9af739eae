package io.twofold.metrics.effects;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;

import static java.time.ZoneOffset.UTC;

/** The delivered cases that effects and returns are measured from, and what they are worth. */
@ApplicationScoped
class Deliveries {

    private static final String CASES = """
            SELECT case_id, opened_at, delivered_at, lead_ms, touch_ms, variant IS NOT NULL AS has_steps, is_reworked, repeated,
                handovers,
                CASE WHEN due_at IS NOT NULL THEN delivered_at <= due_at
                    ELSE lead_ms <= target_lead_time_seconds * 1000 END AS on_time
            FROM case_row JOIN process_fact USING (process_id)
            WHERE %s = ? AND delivered_at >= ? AND delivered_at < ?
            ORDER BY delivered_at, case_id
            """;

    private static final TypeReference<List<ProcessRates>> RATES = new TypeReference<>() {};

    private final ObjectMapper json;

    Deliveries(ObjectMapper json) {
        this.json = json;
    }

    /** Of both sides, and of those of the control. */
    Measurement measurement(
            Connection connection, Subject subject, @Nullable Subject control, Span baseline, Span period)
            throws SQLException {
        return new Measurement(
                side(connection, subject, baseline),
                side(connection, subject, period),
                control == null
                        ? null
                        : new Measurement.Sides(
                                side(connection, control, baseline), side(connection, control, period)));
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

    private static Side side(Connection connection, Subject subject, Span span) throws SQLException {
        var owner = subject.process() != null ? "process_id" : "workgroup_id";
        try (var query = connection.prepareStatement(CASES.formatted(owner))) {
            query.setObject(1, subject.process() != null ? subject.process() : subject.workgroup());
            query.setObject(2, span.from().atOffset(UTC));
            query.setObject(3, span.to().atOffset(UTC));
            try (var row = query.executeQuery()) {
                var cases = new ArrayList<DeliveredCase>();
                while (row.next()) {
                    cases.add(delivered(row));
                }
                return new Side(span, cases);
            }
        }
    }

    private static DeliveredCase delivered(ResultSet row) throws SQLException {
        var hasSteps = row.getBoolean("has_steps");
        var onTime = row.getObject("on_time", Boolean.class);
        var touch = row.getObject("touch_ms", Long.class);
        return new DeliveredCase(
                row.getObject("case_id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
                row.getLong("lead_ms"),
                touch == null ? Double.NaN : touch,
                hasSteps ? truth(row.getBoolean("is_reworked")) : Double.NaN,
                hasSteps ? row.getInt("repeated") : Double.NaN,
                hasSteps ? row.getInt("handovers") : Double.NaN,
                onTime == null ? Double.NaN : truth(onTime));
    }

    private static double truth(boolean so) {
        return so ? 1 : 0;
    }
}
