package io.twofold.metrics.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.exchange.ExchangeView.Month;
import io.twofold.metrics.exchange.ExchangeView.Side;

import static java.time.ZoneOffset.UTC;

/** Give and get of one person in all communities that they had a part in. */
@ApplicationScoped
class MyExchange {

    private static final String ROWS = """
            WITH me (id) AS (
                SELECT CAST(? AS uuid)
                UNION SELECT alias_id FROM identification_fact WHERE person_id = ? AND NOT automated),
            mine AS (
                SELECT community_id FROM contribution_fact JOIN me ON person_id = id
                UNION SELECT community_id FROM reading_fact JOIN me ON person_id = id
                UNION SELECT community_id FROM endorsement_fact JOIN me ON person_id = id
                UNION SELECT community_id FROM application_fact JOIN me ON person_id = id
                UNION SELECT community_id FROM acceptance_fact JOIN me ON person_id = id),
            asked AS (SELECT community_id, CAST(? AS timestamptz) AS begun, CAST(? AS timestamptz) AS ended FROM mine),
            """ + Deeds.KNOWN + "," + Deeds.GIFTS + """
            SELECT month, kind, giver = ? AS given, count(DISTINCT CASE WHEN giver = ? THEN receiver ELSE giver END),
                count(*)
            FROM gift WHERE giver = ? OR receiver = ?
            GROUP BY GROUPING SETS ((month, kind, given), (month, given), (kind, given), (given))
            ORDER BY month NULLS FIRST, kind NULLS FIRST
            """;

    ExchangeView of(Connection connection, UUID person, Instant from, Instant to, @Nullable Instant asOf)
            throws SQLException {
        var sides = new LinkedHashMap<String, Sides>();
        try (var query = connection.prepareStatement(ROWS)) {
            query.setObject(1, person);
            query.setObject(2, person);
            query.setObject(3, from.atOffset(UTC));
            query.setObject(4, to.atOffset(UTC));
            for (var parameter = 5; parameter <= 8; parameter++) {
                query.setObject(parameter, person);
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var month = row.getString(1);
                    var ofMonth = sides.computeIfAbsent(month == null ? "" : month, _ -> new Sides());
                    var side = row.getBoolean(3) ? ofMonth.give : ofMonth.get;
                    side.add(row.getString(2), row.getLong(4), row.getLong(5));
                }
            }
        }
        var total = sides.getOrDefault("", new Sides());
        List<Month> months = new ArrayList<>();
        sides.forEach((month, each) -> {
            if (!month.isEmpty()) {
                months.add(new Month(month, each.give.side(), each.get.side()));
            }
        });
        return new ExchangeView(asOf, from, to, total.give.side(), total.get.side(), months);
    }

    private static final class Sides {
        private final Sum give = new Sum();
        private final Sum get = new Sum();
    }

    private static final class Sum {

        private final LinkedHashMap<String, Long> by = new LinkedHashMap<>();
        private long people;
        private long times;

        void add(@Nullable String kind, long people, long times) {
            if (kind == null) {
                this.people = people;
                this.times = times;
            } else {
                by.put(kind, times);
            }
        }

        Side side() {
            return new Side(people, times, by);
        }
    }
}
