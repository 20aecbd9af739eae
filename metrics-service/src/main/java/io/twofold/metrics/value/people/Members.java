package io.twofold.metrics.value.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Who belongs to a community, and who came to it. */
@ApplicationScoped
class Members {

    private static final String STAYS = """
            SELECT person, joined_at, left_at
            FROM stay_fact stay LEFT JOIN identification_fact ON alias_id = stay.person_id
            CROSS JOIN LATERAL (SELECT CASE WHEN alias_id IS NULL THEN stay.person_id
                WHEN NOT automated THEN identification_fact.person_id END AS person) AS known
            WHERE community_id = ? AND joined_at IS NOT NULL AND person IS NOT NULL
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
            GROUP BY month
            """;

    List<Stay> stays(Connection connection, UUID community) throws SQLException {
        try (var query = connection.prepareStatement(STAYS)) {
            query.setObject(1, community);
            try (var row = query.executeQuery()) {
                var stays = new ArrayList<Stay>();
                while (row.next()) {
                    var left = row.getObject("left_at", OffsetDateTime.class);
                    stays.add(new Stay(
                            row.getObject("person", UUID.class),
                            row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                            left == null ? null : left.toInstant()));
                }
                return stays;
            }
        }
    }

    /** By the month of their first contribution. */
    List<Cohort> newcomers(Connection connection, UUID community) throws SQLException {
        try (var query = connection.prepareStatement(NEWCOMERS)) {
            query.setObject(1, community);
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
