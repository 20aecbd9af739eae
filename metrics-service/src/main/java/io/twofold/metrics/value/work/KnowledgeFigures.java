package io.twofold.metrics.value.work;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.figures.Reason;

import static java.time.ZoneOffset.UTC;

/** What a community knows, and what was made of it. */
@ApplicationScoped
public class KnowledgeFigures {

    private static final Duration IN_USE = Duration.ofDays(180);

    // Of all periods at once: what is known, and what of it was applied, is read once and looked through for each. What
    // was done to it in a period, and what was contributed until its end, is read for each.
    private static final String ASKED = """
            WITH asked (community_id, begun, ended, number) AS MATERIALIZED (
                SELECT CAST(? AS uuid), * FROM unnest(CAST(? AS timestamptz[]), CAST(? AS timestamptz[])) WITH ORDINALITY),
            community AS MATERIALIZED (SELECT DISTINCT community_id FROM asked),
            """;

    private static final String STOCK = ASKED + """
            stock AS MATERIALIZED (
                SELECT contribution_id, at FROM community JOIN contribution_fact USING (community_id)
                WHERE kind = 'ARTICLE' AND NOT removed
                UNION SELECT contribution_id, at FROM community JOIN acceptance_fact USING (community_id)
                    JOIN contribution_fact USING (community_id)
                    WHERE contribution_id = answer_id AND NOT removed)
            SELECT n, in_use FROM asked CROSS JOIN LATERAL (
                SELECT count(*) AS n, count(used.contribution_id) AS in_use FROM stock LEFT JOIN (
                    SELECT contribution_id FROM revision_fact
                    WHERE community_id = asked.community_id AND at >= begun AND at < ended
                    UNION SELECT contribution_id FROM endorsement_fact
                    WHERE community_id = asked.community_id AND at >= begun AND at < ended AND NOT withdrawn
                    UNION SELECT contribution_id FROM application_fact
                    WHERE community_id = asked.community_id AND at >= begun AND at < ended AND NOT withdrawn)
                    AS used USING (contribution_id)
                WHERE at < ended) AS known
            ORDER BY number
            """;

    // By others: self-service does not count. Somebody unknown is somebody else against a known person.
    private static final String APPLIED = ASKED + """
            applied AS MATERIALIZED (
                SELECT done.contribution_id, done.at, about.at AS posted, outcome, time_saved_seconds, case_id
                FROM community JOIN application_fact done ON done.community_id = community.community_id AND NOT withdrawn
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
            SELECT n, reported, helped, saving, saved, cases, ever, known, contributed, firsts, until_first
            FROM asked
                CROSS JOIN LATERAL (
                    SELECT count(*) AS n, count(outcome) AS reported, count(*) FILTER (WHERE outcome = 'HELPED') AS helped,
                        count(time_saved_seconds) AS saving, coalesce(sum(time_saved_seconds), 0) AS saved,
                        count(DISTINCT case_id) AS cases
                    FROM applied WHERE at >= begun AND at < ended) AS application
                CROSS JOIN LATERAL (
                    SELECT count(*) AS ever, count(*) FILTER (WHERE at >= begun) AS firsts,
                        percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FILTER (WHERE at >= begun) AS until_first
                    FROM first WHERE at < ended) AS put_to_use
                CROSS JOIN LATERAL (
                    SELECT count(*) AS known, count(*) FILTER (WHERE at >= begun) AS contributed
                    FROM contribution_fact fact
                    WHERE fact.community_id = asked.community_id AND NOT removed AND at < ended) AS contribution
            ORDER BY number
            """;

    /** Articles and accepted answers at each of these instants, and how many of them live. */
    public List<Map<String, Figure>> stock(Connection connection, UUID community, List<Instant> instants)
            throws SQLException {
        var inUse =
                instants.stream().map(at -> new Period(at.minus(IN_USE), at)).toList();
        return read(connection, STOCK, community, inUse, row -> {
            var figures = new LinkedHashMap<String, Figure>();
            var n = row.getLong("n");
            figures.put("knowledgeStock", Figure.count("contributions", n));
            figures.put("knowledgeInUse", Figure.share(row.getLong("in_use"), n));
            return figures;
        });
    }

    /** In each period. */
    public List<Use> use(Connection connection, UUID community, List<Period> periods) throws SQLException {
        return read(
                connection,
                APPLIED,
                community,
                periods,
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

    private static <T> List<T> read(
            Connection connection, String statement, UUID community, List<Period> periods, Answer<T> answer)
            throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            query.setObject(1, community);
            query.setArray(2, times(connection, periods, Period::begin));
            query.setArray(3, times(connection, periods, Period::end));
            try (var row = query.executeQuery()) {
                var answers = new ArrayList<T>();
                while (row.next()) {
                    answers.add(answer.of(row));
                }
                return answers;
            }
        }
    }

    private static Array times(Connection connection, List<Period> periods, Function<Period, Instant> time)
            throws SQLException {
        return connection.createArrayOf(
                "timestamptz",
                periods.stream().map(period -> time.apply(period).atOffset(UTC)).toArray());
    }

    /** What was contributed in a period, put to use, and came of that. */
    public record Use(long contributions, Map<String, Figure> applied, Map<String, Figure> realised) {}

    private interface Answer<T> {
        T of(ResultSet row) throws SQLException;
    }
}
