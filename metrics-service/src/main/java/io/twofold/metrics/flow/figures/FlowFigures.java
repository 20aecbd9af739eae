package io.twofold.metrics.flow.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.metrics.flow.cases.Share;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.flow.figures.FlowView.Blocked;
import io.twofold.metrics.flow.figures.FlowView.BlockedBy;
import io.twofold.metrics.flow.figures.FlowView.Counts;
import io.twofold.metrics.flow.figures.FlowView.Efficiency;
import io.twofold.metrics.flow.figures.FlowView.Handovers;
import io.twofold.metrics.flow.figures.FlowView.Rework;
import io.twofold.metrics.flow.outlook.PaceFigures;
import io.twofold.metrics.flow.outlook.PaceFigures.Deliveries;

import static io.twofold.metrics.flow.cases.Reason.NO_DATA;
import static io.twofold.metrics.flow.cases.Reason.START_TIMES_UNKNOWN;

/** The figures of flow: counted by the database, but for durations and sequences of steps, which come as they are. */
@ApplicationScoped
public class FlowFigures {

    private static final String FIGURES = """
            SELECT count(*) AS cases, coalesce(sum(events), 0) AS events, coalesce(sum(step_count), 0) AS steps,
                count(variant) AS with_steps, count(*) FILTER (WHERE is_reworked) AS reworked, coalesce(sum(repeated), 0) AS repeated,
                coalesce(sum(handovers), 0) AS handovers, coalesce(sum(handovers_with_units), 0) AS with_units,
                coalesce(sum(handovers_across_units), 0) AS across_units, coalesce(sum(ping_pong), 0) AS ping_pong,
                coalesce(sum(subcontracting), 0) AS subcontracting,
                count(*) FILTER (WHERE blocked > 0) AS blocked, coalesce(sum(blocked), 0) AS blocked_sum,
                count(waiting) AS with_both, sum(touch) FILTER (WHERE waiting IS NOT NULL) AS both_touch,
                sum(lead) FILTER (WHERE waiting IS NOT NULL) AS both_lead,
                sum(lead) AS lead_sum, count(lead_ms) AS gone, sum(lead_ms) AS gone_after, %s,
                (SELECT count(person) FROM (SELECT unnest(few_people) FROM {cases}
                    UNION SELECT unnest(people) FROM {cases} WHERE few_people IS NULL) AS known (person)) AS people
            FROM {cases} JOIN process_fact USING (process_id)
                CROSS JOIN LATERAL (SELECT %s AS lead, %s AS touch, %s AS blocked) AS duration
                CROSS JOIN LATERAL (SELECT lead - touch AS waiting) AS rest
            """;

    private static final String BLOCKED = """
            SELECT reason, count(*), sum(CAST(ms AS bigint)) FROM {cases}, jsonb_each_text(%s) AS stopped (reason, ms)
            WHERE delivered_at IS NOT NULL AND blocked_by <> '{}' GROUP BY reason ORDER BY 3 DESC, reason
            """;

    private final PaceFigures pace;
    private final Series series;

    FlowFigures(PaceFigures pace, Series series) {
        this.pace = pace;
        this.series = series;
    }

    public FlowView of(
            Connection connection, Cases cases, FlowQuery query, @Nullable Every every, @Nullable Instant asOf)
            throws SQLException {
        var time = query.time();
        var spent = Spent.of(connection, cases, time);
        var ways = Ways.of(connection, cases, spent.variants());
        try (var figures = cases.prepare(connection, figures(time));
                var row = figures.executeQuery()) {
            row.next();
            var deliveries = new Deliveries(row.getLong("gone"), row.getDouble("gone_after"));
            return new FlowView(
                    asOf,
                    query.from(),
                    query.to(),
                    time,
                    counts(row, ways),
                    spent.lead(),
                    spent.histogram(),
                    spent.touch(),
                    spent.waiting(),
                    efficiency(row),
                    blocked(row, blockedBy(connection, cases, time, row)),
                    Promises.onTime(row),
                    Promises.firstTimeRight(row),
                    rework(row, ways.reworked()),
                    handovers(row),
                    ways.starts(),
                    ways.ends(),
                    pace.of(connection, cases, query, asOf, deliveries),
                    every == null ? null : series.of(connection, cases, query, every));
        }
    }

    private static String figures(Time time) {
        return FIGURES.formatted(Promises.columns("lead"), time.of("lead"), time.of("touch"), time.of("blocked"));
    }

    private static Counts counts(ResultSet row, Ways ways) throws SQLException {
        return new Counts(
                row.getLong("cases"),
                row.getLong("events"),
                row.getLong("steps"),
                ways.activities(),
                row.getLong("people"),
                ways.variants());
    }

    private static Efficiency efficiency(ResultSet row) throws SQLException {
        var n = row.getLong("with_both");
        var share = n == 0 ? null : Share.ratio(row.getDouble("both_touch"), row.getDouble("both_lead"));
        return new Efficiency(n, share, share != null ? null : n == 0 ? START_TIMES_UNKNOWN : NO_DATA);
    }

    private static Blocked blocked(ResultSet row, Map<String, BlockedBy> byReason) throws SQLException {
        var n = row.getLong("delivered");
        var sum = row.getDouble("blocked_sum");
        return new Blocked(
                n,
                row.getLong("blocked"),
                Share.ratio(sum / 1000, n),
                Share.ratio(sum, row.getDouble("lead_sum")),
                byReason,
                n == 0 ? NO_DATA : null);
    }

    private static Map<String, BlockedBy> blockedBy(Connection connection, Cases cases, Time time, ResultSet all)
            throws SQLException {
        var lead = all.getDouble("lead_sum");
        var by = time == Time.working ? "coalesce(blocked_work_by, blocked_by)" : "blocked_by";
        try (var query = cases.prepare(connection, BLOCKED.formatted(by));
                var row = query.executeQuery()) {
            var reasons = new LinkedHashMap<String, BlockedBy>();
            while (row.next()) {
                var sum = row.getDouble(3);
                reasons.put(row.getString(1), new BlockedBy(row.getLong(2), sum / 1000, Share.ratio(sum, lead)));
            }
            return reasons;
        }
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
}
