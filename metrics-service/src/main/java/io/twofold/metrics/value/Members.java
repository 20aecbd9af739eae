package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import static java.time.ZoneOffset.UTC;

/** Who belongs to a community, and who came to it. */
@ApplicationScoped
class Members {

    private static final String MEMBERS = """
            SELECT DISTINCT person FROM stay_fact stay LEFT JOIN identification_fact ON alias_id = stay.person_id
            CROSS JOIN LATERAL (SELECT CASE WHEN alias_id IS NULL THEN stay.person_id
                WHEN NOT automated THEN identification_fact.person_id END AS person) AS known
            WHERE community_id = ? AND joined_at < ? AND (left_at IS NULL OR left_at >= ?) AND person IS NOT NULL
            """;

    private static final String NEWCOMERS = """
            SELECT to_char(first AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*) AS newcomers,
                count(*) FILTER (WHERE again <= first + interval '720 hours') AS kept
            FROM (SELECT person, min(at) AS first, (array_agg(at ORDER BY at))[2] AS again
                  FROM contribution_fact fact LEFT JOIN identification_fact ON alias_id = fact.person_id
                  CROSS JOIN LATERAL (SELECT CASE WHEN alias_id IS NULL THEN fact.person_id
                      WHEN NOT automated THEN identification_fact.person_id END AS person) AS known
                  WHERE community_id = ? AND NOT removed AND person IS NOT NULL
                  GROUP BY person) AS contributor
            WHERE first >= ? AND first < ?
            GROUP BY month
            """;

    /** At the period's end. */
    Set<UUID> at(Connection connection, UUID community, Period period) throws SQLException {
        try (var query = connection.prepareStatement(MEMBERS)) {
            query.setObject(1, community);
            query.setObject(2, period.end().atOffset(UTC));
            query.setObject(3, period.end().atOffset(UTC));
            try (var row = query.executeQuery()) {
                var members = new HashSet<UUID>();
                while (row.next()) {
                    members.add(row.getObject(1, UUID.class));
                }
                return members;
            }
        }
    }

    /** By the month of their first contribution. */
    List<Cohort> newcomers(Connection connection, UUID community, Period period) throws SQLException {
        try (var query = connection.prepareStatement(NEWCOMERS)) {
            query.setObject(1, community);
            query.setObject(2, period.begin().atOffset(UTC));
            query.setObject(3, period.end().atOffset(UTC));
            try (var row = query.executeQuery()) {
                var cohorts = new ArrayList<Cohort>();
                while (row.next()) {
                    cohorts.add(new Cohort(
                            YearMonth.parse(row.getString("month")), row.getLong("newcomers"), row.getLong("kept")));
                }
                return cohorts;
            }
        }
    }
}
