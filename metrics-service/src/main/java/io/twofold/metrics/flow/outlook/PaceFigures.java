package io.twofold.metrics.flow.outlook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.flow.cases.Reason;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.flow.outlook.Pace.InProgress;
import io.twofold.metrics.flow.outlook.Pace.LittlesLaw;
import io.twofold.metrics.flow.outlook.Pace.Period;
import io.twofold.metrics.flow.outlook.Pace.Rate;

/** What comes, goes and lies there in a period. */
@ApplicationScoped
public class PaceFigures {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private static final String KNOWN = """
            SELECT min(opened_at), max(greatest(opened_at, delivered_at, cancelled_at)) + interval '1 ms' FROM {any}
            """;

    // Elapsed time throughout: cases lie there at night, too. One pass over all that may have been there: of those that
    // were delivered, such as were not opened longer before than any case took.
    private static final String PACE = """
            SELECT calendar, opened, present
            FROM (SELECT process_id FROM {any} LIMIT 1) AS one LEFT JOIN process_fact USING (process_id) CROSS JOIN (
                SELECT count(*) FILTER (WHERE opened_at >= began) AS opened,
                    sum(CAST(date_part('epoch', least(gone, ended) - greatest(opened_at, began)) * 1000 AS bigint))
                        FILTER (WHERE gone > began) AS present
                FROM (SELECT CAST(? AS timestamptz), CAST(? AS timestamptz)) AS period (began, ended)
                    CROSS JOIN LATERAL (
                        SELECT opened_at, delivered_at AS gone FROM {any}
                        WHERE opened_at < ended AND opened_at > began - least({longest}, began - {first})
                            AND delivered_at IS NOT NULL
                        UNION ALL
                        SELECT opened_at, coalesce(cancelled_at, 'infinity') FROM {any}
                        WHERE opened_at < ended AND delivered_at IS NULL) AS there) AS lying
            """;

    private final OpenCases openCases;
    private final Clock clock;

    PaceFigures(OpenCases openCases, Clock clock) {
        this.openCases = openCases;
        this.clock = clock;
    }

    /**
     * @param deliveries all those that belong to the cases and the query
     */
    public Pace of(Connection connection, Cases cases, FlowQuery query, @Nullable Instant asOf, Deliveries deliveries)
            throws SQLException {
        var now = asOf == null ? clock.instant() : asOf;
        var at = query.to() == null || query.to().isAfter(now) ? now : query.to();
        var period = period(connection, cases, query);
        try (var pace = cases.prepare(connection, PACE, Cases.time(period.from()), Cases.time(period.to()));
                var row = pace.executeQuery()) {
            if (!row.next() || period.from() == null || period.to() == null) {
                return none(period, at);
            }
            var calendar = query.time() == Time.working ? row.getString("calendar") : null;
            var open = openCases.ages(connection, cases, calendar, at);
            var length = (double) Duration.between(period.from(), period.to()).toMillis();
            return new Pace(
                    period,
                    Rate.of(deliveries.n, length / DAY),
                    Rate.of(row.getLong("opened"), length / DAY),
                    InProgress.of(open, at),
                    deliveries.n == 0 || length <= 0
                            ? LittlesLaw.unknown()
                            // Throughput times mean lead time is the sum of lead times in the length of the period.
                            : LittlesLaw.of(row.getDouble("present") / length, deliveries.leadMillis / length));
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

    private static Pace none(Period period, Instant at) {
        var none = new Rate(0, null, null, Reason.NO_DATA);
        return new Pace(period, none, none, InProgress.of(new Longs(), at), LittlesLaw.unknown());
    }

    /**
     * Those of a period.
     *
     * @param leadMillis the elapsed lead times of all of them together
     */
    public record Deliveries(long n, double leadMillis) {}
}
