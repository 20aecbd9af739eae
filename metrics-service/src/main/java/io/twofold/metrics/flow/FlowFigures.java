package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.FlowView.Counts;
import io.twofold.metrics.flow.FlowView.Efficiency;
import io.twofold.metrics.flow.FlowView.Handovers;
import io.twofold.metrics.flow.FlowView.Rework;

import static io.twofold.metrics.flow.Reason.NO_DATA;
import static io.twofold.metrics.flow.Reason.START_TIMES_UNKNOWN;

/** The figures of flow, computed where the rows of the cases lie. */
@ApplicationScoped
class FlowFigures {

    private static final String FIGURES =
            """
            SELECT count(*) AS cases, coalesce(sum(events), 0) AS events, coalesce(sum(cardinality(steps)), 0) AS steps,
                count(DISTINCT steps) FILTER (WHERE steps <> '{}') AS variants,
                count(*) FILTER (WHERE steps <> '{}') AS with_steps,
                count(*) FILTER (WHERE reworked <> '{}') AS reworked, coalesce(sum(repeated), 0) AS repeated,
                coalesce(sum(handovers), 0) AS handovers, coalesce(sum(handovers_with_units), 0) AS with_units,
                coalesce(sum(handovers_across_units), 0) AS across_units, coalesce(sum(ping_pong), 0) AS ping_pong,
                coalesce(sum(subcontracting), 0) AS subcontracting,
                count(touch_ms) FILTER (WHERE lead_ms IS NOT NULL) AS both_n,
                sum(touch_ms) FILTER (WHERE lead_ms IS NOT NULL) AS both_touch,
                sum(lead_ms) FILTER (WHERE touch_ms IS NOT NULL) AS both_lead,
                %s, %s
            FROM {cases}
            """.formatted(Durations.columns("lead_ms", "lead"), Durations.columns("touch_ms", "touch"));

    private static final String DISTINCT = """
            SELECT count(DISTINCT step) AS activities, count(DISTINCT person) AS people
            FROM {cases}, unnest(steps, people) AS done (step, person)
            """;

    private static final String BY_STEP = """
            SELECT step, count(*) FROM (SELECT %s AS step FROM {cases} WHERE steps <> '{}') named
            GROUP BY step ORDER BY count(*) DESC, step
            """;
    private static final String STARTS = BY_STEP.formatted("steps[1]");
    private static final String ENDS = BY_STEP.formatted("steps[cardinality(steps)]");
    private static final String REWORKED = BY_STEP.formatted("unnest(reworked)");

    FlowView of(Connection connection, Cases cases, FlowQuery query, @Nullable Instant asOf) throws SQLException {
        try (var figures = cases.prepare(connection, FIGURES);
                var distinct = cases.prepare(connection, DISTINCT);
                var row = figures.executeQuery();
                var names = distinct.executeQuery()) {
            row.next();
            names.next();
            return new FlowView(
                    asOf,
                    query.from(),
                    query.to(),
                    new Counts(
                            row.getLong("cases"),
                            row.getLong("events"),
                            row.getLong("steps"),
                            names.getLong("activities"),
                            names.getLong("people"),
                            row.getLong("variants")),
                    Durations.of(row, "lead", NO_DATA),
                    Durations.of(row, "touch", row.getLong("with_steps") == 0 ? NO_DATA : START_TIMES_UNKNOWN),
                    efficiency(row),
                    rework(row, counts(connection, cases, REWORKED)),
                    handovers(row),
                    counts(connection, cases, STARTS),
                    counts(connection, cases, ENDS));
        }
    }

    private static Efficiency efficiency(ResultSet row) throws SQLException {
        var n = row.getLong("both_n");
        var share = n == 0 ? null : Share.ratio(row.getDouble("both_touch"), row.getDouble("both_lead"));
        return new Efficiency(n, share, share != null ? null : n == 0 ? START_TIMES_UNKNOWN : NO_DATA);
    }

    private static Rework rework(ResultSet row, Map<String, Long> bySteps) throws SQLException {
        var n = row.getLong("with_steps");
        var cases = row.getLong("reworked");
        return new Rework(n, cases, Share.ratio(cases, n), row.getLong("repeated"), bySteps);
    }

    private static Handovers handovers(ResultSet row) throws SQLException {
        var count = row.getLong("handovers");
        return new Handovers(
                count,
                Share.ratio(count, row.getLong("with_steps")),
                Share.of(row.getLong("across_units"), row.getLong("with_units")),
                row.getLong("ping_pong"),
                row.getLong("subcontracting"));
    }

    private static Map<String, Long> counts(Connection connection, Cases cases, String statement) throws SQLException {
        try (var query = cases.prepare(connection, statement);
                var row = query.executeQuery()) {
            var counts = new LinkedHashMap<String, Long>();
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        }
    }
}
