package io.twofold.metrics.flow;

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

import static io.twofold.metrics.flow.Reason.NO_DATA;

/** Figures of flow over time: of whole stretches, also where the period begins or ends within one. */
@ApplicationScoped
class Series {

    private static final String DELIVERED = """
            SELECT date_trunc(kind, delivered_at, 'UTC') AS stretch,
                array_agg(lead) FILTER (WHERE lead IS NOT NULL) AS leads, %s
            FROM {any} JOIN process_fact USING (process_id) CROSS JOIN LATERAL (SELECT %s AS lead) AS duration
                CROSS JOIN (SELECT CAST(? AS text)) AS every (kind)
            WHERE delivered_at IS NOT NULL GROUP BY 1
            """;

    private final Accumulation accumulation;

    Series(Accumulation accumulation) {
        this.accumulation = accumulation;
    }

    List<Stretch> of(Connection connection, Cases cases, FlowQuery query, Every every) throws SQLException {
        var delivered = delivered(connection, cases, query.time(), every);
        var before = new Accumulated(Instant.EPOCH, Instant.EPOCH, 0, 0, 0);
        var series = new ArrayList<Stretch>();
        for (var stretch : accumulation.of(connection, cases, query.within(null, query.to()), every)) {
            if (query.from() == null || stretch.to().isAfter(query.from())) {
                series.add(
                        delivered.getOrDefault(stretch.from(), Delivered.NONE).stretch(before, stretch));
            }
            before = stretch;
        }
        return series;
    }

    private static Map<Instant, Delivered> delivered(Connection connection, Cases cases, Time time, Every every)
            throws SQLException {
        var statement = DELIVERED.formatted(Promises.columns("lead"), time.of("lead"));
        try (var query = cases.prepare(connection, statement, every.name());
                var row = query.executeQuery()) {
            var delivered = new HashMap<Instant, Delivered>();
            while (row.next()) {
                delivered.put(row.getObject(1, OffsetDateTime.class).toInstant(), Delivered.of(row));
            }
            return delivered;
        }
    }

    private record Delivered(Durations leadTime, Share onTime, Share firstTimeRight) {

        static final Delivered NONE = new Delivered(Durations.none(NO_DATA), Share.of(0, 0), Share.of(0, 0));

        static Delivered of(ResultSet row) throws SQLException {
            return new Delivered(
                    Durations.of(row, "leads", NO_DATA), Promises.onTime(row), Promises.firstTimeRight(row));
        }

        Stretch stretch(Accumulated before, Accumulated now) {
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
