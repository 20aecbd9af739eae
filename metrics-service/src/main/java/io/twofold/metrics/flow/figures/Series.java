package io.twofold.metrics.flow.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.flow.cases.Share;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.flow.outlook.Accumulated;
import io.twofold.metrics.flow.outlook.Accumulation;

import static io.twofold.metrics.flow.cases.Reason.NO_DATA;

/** Figures of flow over time: of whole stretches, also where the period begins or ends within one. */
@ApplicationScoped
class Series {

    private static final String PROMISES = """
            SELECT date_trunc(kind, delivered_at, 'UTC') AS stretch, %s
            FROM {any} JOIN process_fact USING (process_id) CROSS JOIN LATERAL (SELECT %s AS lead) AS duration
                CROSS JOIN (SELECT CAST(? AS text)) AS every (kind)
            WHERE delivered_at IS NOT NULL GROUP BY 1
            """;

    // One by one as they come, by whole seconds: to truncate every time to its stretch would take longer than all else.
    private static final String LEADS = """
            SELECT CAST(floor(date_part('epoch', delivered_at)) AS bigint), %s FROM {any} WHERE delivered_at IS NOT NULL
            """;

    private static final int AT_ONCE = 5_000;

    private final Accumulation accumulation;

    Series(Accumulation accumulation) {
        this.accumulation = accumulation;
    }

    List<Stretch> of(Connection connection, Cases cases, FlowQuery query, Every every) throws SQLException {
        var leads = leads(connection, cases, query.time(), every);
        var promises = promises(connection, cases, query.time(), every);
        var before = new Accumulated(Instant.EPOCH, Instant.EPOCH, 0, 0, 0);
        var series = new ArrayList<Stretch>();
        for (var stretch : accumulation.of(connection, cases, query.within(null, query.to()), every)) {
            if (query.from() == null || stretch.to().isAfter(query.from())) {
                var leadTime = Durations.of(leads.getOrDefault(stretch.from(), new Longs()), NO_DATA);
                series.add(promises.getOrDefault(stretch.from(), Promised.NONE).stretch(before, stretch, leadTime));
            }
            before = stretch;
        }
        return series;
    }

    private static Map<Instant, Longs> leads(Connection connection, Cases cases, Time time, Every every)
            throws SQLException {
        try (var query = cases.prepare(connection, LEADS.formatted(time.of("lead")))) {
            query.setFetchSize(AT_ONCE);
            try (var row = query.executeQuery()) {
                var leads = new HashMap<Instant, Longs>();
                while (row.next()) {
                    var stretch = every.beginOf(Instant.ofEpochSecond(row.getLong(1)));
                    var lead = row.getLong(2);
                    if (!row.wasNull()) {
                        leads.computeIfAbsent(stretch, _ -> new Longs()).add(lead);
                    }
                }
                return leads;
            }
        }
    }

    private static Map<Instant, Promised> promises(Connection connection, Cases cases, Time time, Every every)
            throws SQLException {
        var statement = PROMISES.formatted(Promises.columns("lead"), time.of("lead"));
        try (var query = cases.prepare(connection, statement, every.name());
                var row = query.executeQuery()) {
            var promises = new HashMap<Instant, Promised>();
            while (row.next()) {
                promises.put(row.getObject(1, OffsetDateTime.class).toInstant(), Promised.of(row));
            }
            return promises;
        }
    }

    private record Promised(Share onTime, Share firstTimeRight) {

        static final Promised NONE = new Promised(Share.of(0, 0), Share.of(0, 0));

        static Promised of(ResultSet row) throws SQLException {
            return new Promised(Promises.onTime(row), Promises.firstTimeRight(row));
        }

        Stretch stretch(Accumulated before, Accumulated now, Durations leadTime) {
            return new Stretch(
                    now.from(),
                    now.to(),
                    now.opened() - before.opened(),
                    now.delivered() - before.delivered(),
                    now.inProgress(),
                    leadTime,
                    onTime,
                    firstTimeRight);
        }
    }
}
