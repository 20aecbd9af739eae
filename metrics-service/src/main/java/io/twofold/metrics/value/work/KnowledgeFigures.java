package io.twofold.metrics.value.work;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.figures.Reason;

import static java.time.ZoneOffset.UTC;

/** What a community knows, and what was made of it. */
@ApplicationScoped
public class KnowledgeFigures {

    private static final Duration IN_USE = Duration.ofDays(180);

    private static final String ASKED = """
            WITH asked (community_id, begun, ended)
                AS (VALUES (CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS timestamptz))),
            """;

    private static final String STOCK = ASKED + """
            used AS MATERIALIZED (
                SELECT contribution_id FROM asked JOIN revision_fact USING (community_id) WHERE at >= begun AND at < ended
                UNION SELECT contribution_id FROM asked JOIN endorsement_fact USING (community_id)
                    WHERE at >= begun AND at < ended AND NOT withdrawn
                UNION SELECT contribution_id FROM asked JOIN application_fact USING (community_id)
                    WHERE at >= begun AND at < ended AND NOT withdrawn),
            stock AS MATERIALIZED (
                SELECT contribution_id FROM asked JOIN contribution_fact USING (community_id)
                WHERE kind = 'ARTICLE' AND NOT removed AND at < ended
                UNION SELECT contribution_id FROM asked JOIN acceptance_fact acceptance USING (community_id)
                    JOIN contribution_fact answer USING (community_id)
                    WHERE contribution_id = answer_id AND NOT removed AND at < ended)
            SELECT count(*) AS n, count(used.contribution_id) AS in_use FROM stock LEFT JOIN used USING (contribution_id)
            """;

    // By others: self-service does not count. Somebody unknown is somebody else against a known person.
    private static final String APPLIED = ASKED + """
            applied AS MATERIALIZED (
                SELECT done.contribution_id, done.at, about.at AS posted, outcome, time_saved_seconds, case_id
                FROM asked JOIN application_fact done ON done.community_id = asked.community_id AND done.at < ended
                    AND NOT withdrawn
                JOIN contribution_fact about ON about.community_id = done.community_id
                    AND about.contribution_id = done.contribution_id AND NOT removed
                LEFT JOIN identification_fact one ON one.alias_id = done.person_id
                LEFT JOIN identification_fact two ON two.alias_id = about.person_id
                WHERE CASE WHEN one.alias_id IS NULL THEN done.person_id WHEN NOT one.automated THEN one.person_id END
                    IS DISTINCT FROM
                    CASE WHEN two.alias_id IS NULL THEN about.person_id WHEN NOT two.automated THEN two.person_id END),
            first AS MATERIALIZED (
                SELECT contribution_id, CAST(extract(epoch FROM min(at) - posted) * 1000 AS bigint) AS ms, min(at) AS at
                FROM applied GROUP BY contribution_id, posted)
            SELECT n, reported, helped, saving, saved, cases,
                (SELECT count(*) FROM first) AS ever,
                (SELECT count(*) FROM asked JOIN contribution_fact USING (community_id)
                    WHERE NOT removed AND at < ended) AS known,
                (SELECT count(*) FROM asked JOIN contribution_fact USING (community_id)
                    WHERE NOT removed AND at >= begun AND at < ended) AS contributed,
                firsts, until_first
            FROM (SELECT count(*) AS n, count(outcome) AS reported, count(*) FILTER (WHERE outcome = 'HELPED') AS helped,
                      count(time_saved_seconds) AS saving, coalesce(sum(time_saved_seconds), 0) AS saved,
                      count(DISTINCT case_id) AS cases
                  FROM applied CROSS JOIN asked WHERE at >= begun) AS application
                CROSS JOIN (SELECT count(*) AS firsts, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS until_first
                            FROM first CROSS JOIN asked WHERE at >= begun) AS contribution
            """;

    /** Articles and accepted answers at an instant, and how many of them live. */
    public Map<String, Figure> stock(Connection connection, UUID community, Instant at) throws SQLException {
        return read(connection, STOCK, community, at.minus(IN_USE), at, row -> {
            var figures = new LinkedHashMap<String, Figure>();
            var n = row.getLong("n");
            figures.put("knowledgeStock", Figure.count("contributions", n));
            figures.put("knowledgeInUse", Figure.share(row.getLong("in_use"), n));
            return figures;
        });
    }

    public Use use(Connection connection, UUID community, Period period) throws SQLException {
        return read(
                connection,
                APPLIED,
                community,
                period.begin(),
                period.end(),
                row -> new Use(row.getLong("contributed"), applied(row), realised(row)));
    }

    private static Map<String, Figure> applied(ResultSet row) throws SQLException {
        var figures = new LinkedHashMap<String, Figure>();
        var firsts = row.getLong("firsts");
        figures.put("applications", Figure.count("applications", row.getLong("n")));
        figures.put("everApplied", Figure.share(row.getLong("ever"), row.getLong("known")));
        figures.put(
                "timeToFirstApplication",
                firsts == 0
                        ? Figure.none("seconds", Reason.NO_DATA)
                        : Figure.of("seconds", firsts, row.getDouble("until_first") / 1000));
        return figures;
    }

    private static Map<String, Figure> realised(ResultSet row) throws SQLException {
        var figures = new LinkedHashMap<String, Figure>();
        var reported = row.getLong("reported");
        var saving = row.getLong("saving");
        figures.put("outcomesReported", Figure.share(reported, row.getLong("n")));
        figures.put("helped", Figure.share(row.getLong("helped"), reported));
        figures.put(
                "timeSaved",
                saving == 0
                        ? Figure.none("seconds", Reason.NO_DATA)
                        : Figure.of("seconds", saving, row.getLong("saved")));
        figures.put("casesWithKnowledge", Figure.count("cases", row.getLong("cases")));
        return figures;
    }

    private static <T> T read(
            Connection connection, String statement, UUID community, Instant from, Instant to, Answer<T> answer)
            throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            query.setObject(1, community);
            query.setObject(2, from.atOffset(UTC));
            query.setObject(3, to.atOffset(UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return answer.of(row);
            }
        }
    }

    /** What was contributed in a period, put to use, and came of that. */
    public record Use(long contributions, Map<String, Figure> applied, Map<String, Figure> realised) {}

    private interface Answer<T> {
        T of(ResultSet row) throws SQLException;
    }
}
