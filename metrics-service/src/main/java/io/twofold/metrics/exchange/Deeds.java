package io.twofold.metrics.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static java.time.ZoneOffset.UTC;

/**
 * What people did in communities. A contribution serves whoever it answers or comments on, and whoever reads, endorses,
 * accepts or applies it. Neither self-service counts, nor what was removed, nor what was done to that.
 */
public final class Deeds {

    /**
     * The deeds of {@code asked (community_id, begun, ended)}, each with who did it and with the author of the
     * contribution that it is about. An acceptance is told without a time: it counts when its answer was given.
     */
    static final String ALL = """
            SELECT done.at, done.kind, done.person_id, done.unit, about.person_id AS other_id, about.unit AS other_unit
            FROM asked JOIN contribution_fact done ON done.community_id = asked.community_id
                AND done.at >= begun AND done.at < ended AND NOT done.removed
            LEFT JOIN contribution_fact about
                ON about.community_id = done.community_id AND about.contribution_id = done.parent_id AND NOT about.removed
            UNION ALL
            SELECT about.at, 'ACCEPTANCE', done.person_id, done.unit, about.person_id, about.unit
            FROM asked JOIN contribution_fact about ON about.community_id = asked.community_id
                AND about.at >= begun AND about.at < ended AND NOT about.removed
            JOIN acceptance_fact done ON done.community_id = about.community_id AND done.thread_id = about.thread_id
                AND done.answer_id = about.contribution_id
            UNION ALL
            SELECT done.at, 'ENDORSEMENT', done.person_id, done.unit, about.person_id, about.unit
            FROM asked JOIN endorsement_fact done ON done.community_id = asked.community_id
                AND done.at >= begun AND done.at < ended AND NOT withdrawn
            JOIN contribution_fact about ON about.community_id = done.community_id
                AND about.contribution_id = done.contribution_id AND NOT about.removed
            UNION ALL
            SELECT CAST(day AS timestamp) AT TIME ZONE 'UTC', 'READING', done.person_id, done.unit,
                about.person_id, about.unit
            FROM asked JOIN reading_fact done ON done.community_id = asked.community_id
                AND day >= CAST(begun AT TIME ZONE 'UTC' AS date) AND day < CAST(ended AT TIME ZONE 'UTC' AS date)
            JOIN contribution_fact about ON about.community_id = done.community_id
                AND about.contribution_id = done.contribution_id AND NOT about.removed
            UNION ALL
            SELECT done.at, 'APPLICATION', done.person_id, done.unit, about.person_id, about.unit
            FROM asked JOIN application_fact done ON done.community_id = asked.community_id
                AND done.at >= begun AND done.at < ended AND NOT withdrawn
            JOIN contribution_fact about ON about.community_id = done.community_id
                AND about.contribution_id = done.contribution_id AND NOT about.removed
            UNION ALL
            SELECT done.at, 'REVISION', done.person_id, NULL, NULL, NULL
            FROM asked JOIN revision_fact done ON done.community_id = asked.community_id
                AND done.at >= begun AND done.at < ended
            JOIN contribution_fact about ON about.community_id = done.community_id
                AND about.contribution_id = done.contribution_id AND NOT about.removed
            UNION ALL
            SELECT done.at, 'STORY', done.person_id, NULL, NULL, NULL
            FROM asked JOIN story_fact done ON done.community_id = asked.community_id
                AND done.at >= begun AND done.at < ended AND NOT removed
            UNION ALL
            SELECT done.at, 'CONFIRMATION', done.person_id, NULL, NULL, NULL
            FROM asked JOIN confirmation_fact done ON done.community_id = asked.community_id
                AND done.at >= begun AND done.at < ended AND NOT withdrawn
            JOIN story_fact told ON told.community_id = done.community_id AND told.story_id = done.story_id
                AND NOT told.removed
            """;

    /** The same, with who people are, as {@code deed (month, day, kind, person, unit, other, other_unit)}. */
    static final String KNOWN = """
            deed AS (
                SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, CAST(at AT TIME ZONE 'UTC' AS date) AS day,
                    kind, unit, other_unit,
                    CASE WHEN one.alias_id IS NULL THEN told.person_id WHEN NOT one.automated THEN one.person_id END
                        AS person,
                    CASE WHEN two.alias_id IS NULL THEN other_id WHEN NOT two.automated THEN two.person_id END AS other
                FROM (%s) AS told
                LEFT JOIN identification_fact one ON one.alias_id = told.person_id
                LEFT JOIN identification_fact two ON two.alias_id = other_id)
            """.formatted(ALL);

    /** Those of {@code deed} by which a contribution of somebody served somebody else. */
    static final String GIFTS = """
            gift AS (
                SELECT month, day, kind, CASE WHEN served THEN other ELSE person END AS giver,
                    CASE WHEN served THEN person ELSE other END AS receiver,
                    CASE WHEN served THEN other_unit ELSE unit END AS giver_unit,
                    CASE WHEN served THEN unit ELSE other_unit END AS receiver_unit
                FROM deed CROSS JOIN LATERAL (SELECT kind NOT IN ('ANSWER', 'COMMENT')) AS how (served)
                WHERE person <> other)
            """;

    private static final String ASKED = """
            WITH asked (community_id, begun, ended)
                AS (VALUES (CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS timestamptz))),
            """;

    private static final String DOINGS = ASKED + KNOWN + """
            SELECT month, person,
                count(*) FILTER (WHERE kind IN ('QUESTION', 'ANSWER', 'ARTICLE', 'COMMENT')) AS contributions,
                bool_or(kind IN ('QUESTION', 'ANSWER', 'ARTICLE', 'COMMENT', 'REVISION', 'STORY')) AS created,
                bool_or(kind IN ('ENDORSEMENT', 'ACCEPTANCE', 'APPLICATION', 'CONFIRMATION')) AS reacted,
                bool_or(kind = 'READING') AS read
            FROM deed WHERE person IS NOT NULL GROUP BY month, person
            """;

    private static final String TIES =
            ASKED + KNOWN + "," + GIFTS + """
            SELECT month, giver, receiver, count(*) AS times, count(*) FILTER (WHERE one <> two) AS external,
                count(*) FILTER (WHERE one = two) AS internal
            FROM gift CROSS JOIN LATERAL (SELECT coalesce(giver_unit, %s), coalesce(receiver_unit, %s)) AS unit (one, two)
            GROUP BY month, giver, receiver
            """.formatted(assigned("giver"), assigned("receiver"));

    private Deeds() {}

    /** By month and person. */
    public static List<Doing> doings(Connection connection, UUID community, Instant from, Instant to)
            throws SQLException {
        return read(
                connection,
                DOINGS,
                community,
                from,
                to,
                row -> new Doing(
                        YearMonth.parse(row.getString("month")),
                        row.getObject("person", UUID.class),
                        row.getLong("contributions"),
                        row.getBoolean("created"),
                        row.getBoolean("reacted"),
                        row.getBoolean("read")));
    }

    /** By month, giver and receiver. */
    public static List<Gift> gifts(Connection connection, UUID community, Instant from, Instant to)
            throws SQLException {
        return read(
                connection,
                TIES,
                community,
                from,
                to,
                row -> new Gift(
                        YearMonth.parse(row.getString("month")),
                        row.getObject("giver", UUID.class),
                        row.getObject("receiver", UUID.class),
                        row.getLong("times"),
                        row.getLong("external"),
                        row.getLong("internal")));
    }

    private static <R> List<R> read(
            Connection connection, String statement, UUID community, Instant from, Instant to, Row<R> row)
            throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            query.setObject(1, community);
            query.setObject(2, from.atOffset(UTC));
            query.setObject(3, to.atOffset(UTC));
            try (var found = query.executeQuery()) {
                var rows = new ArrayList<R>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        }
    }

    private static String assigned(String person) {
        return """
                (SELECT assigned.unit FROM unit_fact assigned
                 WHERE assigned.person_id = %s AND valid_from <= day AND (valid_to IS NULL OR valid_to > day)
                 ORDER BY valid_from DESC, assignment_id LIMIT 1)
                """.formatted(person);
    }

    private interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }
}
