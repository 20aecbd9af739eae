package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.Pace.InProgress;
import io.twofold.metrics.flow.Pace.LittlesLaw;
import io.twofold.metrics.flow.Pace.Period;
import io.twofold.metrics.flow.Pace.Rate;

/** What comes, goes and lies there in a period. */
@ApplicationScoped
class PaceFigures {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private static final String KNOWN = """
            SELECT min(opened_at), max(greatest(opened_at, delivered_at, cancelled_at)) + interval '1 ms' FROM {any}
            """;

    // Elapsed time throughout: cases lie there at night, too. Of those that were delivered, only such as were not
    // opened
    // longer ago than any case took.
    private static final String PACE =
            """
            SELECT began, ended, opened, delivered, lead_sum, coalesce(present, 0) + coalesce(present_still, 0) AS present_sum
            FROM (SELECT FROM {any} LIMIT 1) AS one
                CROSS JOIN (SELECT CAST(? AS timestamptz), CAST(? AS timestamptz)) AS period (began, ended)
                CROSS JOIN LATERAL (SELECT count(*) AS opened FROM {any}
                    WHERE opened_at >= began AND opened_at < ended) AS openings
                CROSS JOIN LATERAL (SELECT count(lead_ms) AS delivered, sum(lead_ms) AS lead_sum FROM {any}
                    WHERE delivered_at >= began AND delivered_at < ended) AS deliveries
                CROSS JOIN LATERAL (SELECT sum(%1$s) AS present FROM {any}
                    CROSS JOIN LATERAL (SELECT delivered_at) AS leaving (gone)
                    WHERE opened_at < ended AND opened_at > began - least({longest}, began - {first}) AND gone > began) AS delivered_ones
                CROSS JOIN LATERAL (SELECT sum(%1$s) AS present_still FROM {any}
                    CROSS JOIN LATERAL (SELECT coalesce(cancelled_at, 'infinity')) AS leaving (gone)
                    WHERE opened_at < ended AND delivered_at IS NULL AND gone > began) AS others
            """.formatted("CAST(date_part('epoch', least(gone, ended) - greatest(opened_at, began)) * 1000 AS bigint)");

    private final OpenCases openCases;
    private final Clock clock;

    PaceFigures(OpenCases openCases, Clock clock) {
        this.openCases = openCases;
        this.clock = clock;
    }

    Pace of(Connection connection, Cases cases, FlowQuery query, @Nullable Instant asOf) throws SQLException {
        var now = asOf == null ? clock.instant() : asOf;
        var at = query.to() == null || query.to().isAfter(now) ? now : query.to();
        var ages = openCases.ages(connection, cases, query.time(), at);
        var inProgress = new InProgress(at, ages.length, Durations.of(ages));
        var period = period(connection, cases, query);
        try (var pace = cases.prepare(connection, PACE, Cases.time(period.from()), Cases.time(period.to()));
                var row = pace.executeQuery()) {
            return row.next() ? of(row, inProgress) : none(query, inProgress);
        }
    }

    /** Where it is open, as long as something is known to have happened. */
    private static Period period(Connection connection, Cases cases, FlowQuery query) throws SQLException {
        if (query.from() != null && query.to() != null) {
            return new Period(query.from(), query.to());
        }
        try (var known = cases.prepare(connection, KNOWN);
                var row = known.executeQuery()) {
            row.next();
            return new Period(
                    query.from() == null ? instant(row, 1) : query.from(),
                    query.to() == null ? instant(row, 2) : query.to());
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Pace of(ResultSet row, InProgress inProgress) throws SQLException {
        var from = row.getObject("began", OffsetDateTime.class).toInstant();
        var to = row.getObject("ended", OffsetDateTime.class).toInstant();
        var length = (double) Duration.between(from, to).toMillis();
        var delivered = row.getLong("delivered");
        return new Pace(
                new Period(from, to),
                Rate.of(delivered, length / DAY),
                Rate.of(row.getLong("opened"), length / DAY),
                inProgress,
                delivered == 0 || length <= 0
                        ? LittlesLaw.unknown()
                        // Throughput times mean lead time is the sum of lead times in the length of the period.
                        : LittlesLaw.of(row.getDouble("present_sum") / length, row.getDouble("lead_sum") / length));
    }

    private static Pace none(FlowQuery query, InProgress inProgress) {
        var none = new Rate(0, null, null, Reason.NO_DATA);
        return new Pace(new Period(query.from(), query.to()), none, none, inProgress, LittlesLaw.unknown());
    }
}
