package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What has come and gone, stretch by stretch, without gaps. */
@ApplicationScoped
class Accumulation {

    private static final String CHANGES = """
            SELECT date_trunc(kind, at, 'UTC'), sum(opened), sum(delivered), sum(cancelled)
            FROM {any} CROSS JOIN LATERAL (VALUES (opened_at, 1, 0, 0), (delivered_at, 0, 1, 0), (cancelled_at, 0, 0, 1))
                    AS change (at, opened, delivered, cancelled)
                CROSS JOIN (SELECT CAST(? AS text)) AS stretch (kind)
            WHERE at IS NOT NULL GROUP BY 1 ORDER BY 1
            """;

    /** Those that the period of the query touches; none before the first case nor after the last change of one. */
    List<Accumulated> of(Connection connection, Cases cases, FlowQuery query, Every every) throws SQLException {
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
