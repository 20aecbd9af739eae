package io.twofold.metrics.flow.outlook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.flow.cases.FlowQuery;

/** What has come and gone, stretch by stretch, without gaps. */
@ApplicationScoped
public class Accumulation {

    // By days first, in one pass: to truncate every time to a week would take longer than all else.
    private static final String CHANGES = """
            SELECT date_trunc(kind, CAST(coalesce(opened, delivered, cancelled) AS timestamp)) AT TIME ZONE 'UTC',
                sum(cases) FILTER (WHERE opened IS NOT NULL), sum(cases) FILTER (WHERE delivered IS NOT NULL),
                sum(cases) FILTER (WHERE cancelled IS NOT NULL)
            FROM (SELECT opened, delivered, cancelled, count(*) AS cases
                  FROM (SELECT CAST(opened_at AT TIME ZONE 'UTC' AS date) AS opened,
                            CAST(delivered_at AT TIME ZONE 'UTC' AS date) AS delivered,
                            CAST(cancelled_at AT TIME ZONE 'UTC' AS date) AS cancelled
                        FROM {any}) AS days
                  GROUP BY GROUPING SETS ((opened), (delivered), (cancelled))) AS daily
                CROSS JOIN (SELECT CAST(? AS text)) AS stretch (kind)
            WHERE coalesce(opened, delivered, cancelled) IS NOT NULL
            GROUP BY 1 ORDER BY 1
            """;

    /** Those that the period of the query touches; none before the first case nor after the last change of one. */
    public List<Accumulated> of(Connection connection, Cases cases, FlowQuery query, Every every) throws SQLException {
        try (var changes = cases.prepare(connection, CHANGES, every.name());
                var row = changes.executeQuery()) {
            var all = new ArrayList<Accumulated>();
            while (row.next()) {
                var from = row.getObject(1, OffsetDateTime.class).toInstant();
                fillUntil(all, from, every);
                all.add(plus(all, from, every, row.getLong(2), row.getLong(3), row.getLong(4)));
            }
            return all.stream()
                    .filter(each -> query.from() == null || each.to().isAfter(query.from()))
                    .filter(each -> query.to() == null || each.from().isBefore(query.to()))
                    .toList();
        }
    }

    private static void fillUntil(List<Accumulated> all, Instant from, Every every) {
        while (!all.isEmpty() && all.getLast().to().isBefore(from)) {
            all.add(plus(all, all.getLast().to(), every, 0, 0, 0));
        }
    }

    private static Accumulated plus(
            List<Accumulated> all, Instant from, Every every, long opened, long delivered, long cancelled) {
        var before = all.isEmpty() ? new Accumulated(from, from, 0, 0, 0) : all.getLast();
        return new Accumulated(
                from,
                every.endOf(from),
                before.opened() + opened,
                before.delivered() + delivered,
                before.cancelled() + cancelled);
    }
}
