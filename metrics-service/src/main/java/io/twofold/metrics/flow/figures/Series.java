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
            WHERE delivered_at >= ? AND delivered_at < ? GROUP BY 1
            """;

    // One by one: the stretch of each is sooner found here than by the database.
    private static final String LEADS = """
            SELECT CAST(floor(date_part('epoch', delivered_at)) AS bigint), %s FROM {any}
            WHERE delivered_at >= ? AND delivered_at < ?
            """;

    private final Accumulation accumulation;

    Series(Accumulation accumulation) {
        this.accumulation = accumulation;
    }

    List<Stretch> of(Connection connection, Cases cases, FlowQuery query, Every every) throws SQLException {
        var all = accumulation.of(connection, cases, query.within(null, query.to()), every);
        var first = (int) all.stream()
                .takeWhile(each -> query.from() != null && !each.to().isAfter(query.from()))
                .count();
        if (first == all.size()) {
            return List.of();
        }
        var whole = query.within(all.get(first).from(), all.getLast().to());
        var leads = leads(connection, cases, whole, every);
        var promises = promises(connection, cases, whole, every);
        var before = first == 0 ? new Accumulated(Instant.EPOCH, Instant.EPOCH, 0, 0, 0) : all.get(first - 1);
        var series = new ArrayList<Stretch>();
        for (var stretch : all.subList(first, all.size())) {
            var leadTime = Durations.of(leads.getOrDefault(stretch.from(), new Longs()), NO_DATA);
            series.add(promises.getOrDefault(stretch.from(), Promised.NONE).stretch(before, stretch, leadTime));
            before = stretch;
        }
        return series;
    }

    private static Map<Instant, Longs> leads(Connection connection, Cases cases, FlowQuery whole, Every every)
            throws SQLException {
        var leads = new HashMap<Instant, Longs>();
        cases.each(
                connection,
                LEADS.formatted(whole.time().of("lead")),
                row -> {
                    var stretch = every.beginOf(Instant.ofEpochSecond(row.getLong(1)));
                    leads.computeIfAbsent(stretch, _ -> new Longs()).add(row.getLong(2));
                },
                Cases.time(whole.from()),
                Cases.time(whole.to()));
        return leads;
    }

    private static Map<Instant, Promised> promises(Connection connection, Cases cases, FlowQuery whole, Every every)
            throws SQLException {
        var promises = new HashMap<Instant, Promised>();
        cases.each(
                connection,
                PROMISES.formatted(Promises.columns("lead"), whole.time().of("lead")),
                row -> promises.put(row.getObject(1, OffsetDateTime.class).toInstant(), Promised.of(row)),
                every.name(),
                Cases.time(whole.from()),
                Cases.time(whole.to()));
        return promises;
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
