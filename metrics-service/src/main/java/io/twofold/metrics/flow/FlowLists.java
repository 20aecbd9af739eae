package io.twofold.metrics.flow;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.web.paging.Cursor;

/** The figures of flow that are lists: all of them the largest first, then by name. */
@ApplicationScoped
class FlowLists {

    private static final String STEP_FLOW = """
            SELECT step, next_step, count(*),
                percentile_cont(0.5) WITHIN GROUP (ORDER BY wait) AS p50,
                percentile_cont(0.95) WITHIN GROUP (ORDER BY wait) AS p95
            FROM (SELECT step, lead(step) OVER w AS next_step, lead(done) OVER w - done AS wait
                  FROM {cases}, unnest(steps, %s) WITH ORDINALITY AS each_step (step, done, place)
                  WINDOW w AS (PARTITION BY case_id ORDER BY place)) pair
            WHERE next_step IS NOT NULL
            GROUP BY step, next_step ORDER BY count(*) DESC, step, next_step
            """;

    // Where the last one of the page before is gone, those with as many cases are shown again rather than passed over.
    // Looked up one by one, whatever the database knows of how many there are: OFFSET keeps it from reading all rows.
    private static final String VARIANTS = """
            WITH variants AS MATERIALIZED (
                SELECT process_id, variant, count(*) AS cases
                FROM {cases} WHERE variant IS NOT NULL GROUP BY process_id, variant),
            ways AS (
                SELECT steps, cases, variant FROM variants CROSS JOIN LATERAL (
                    SELECT steps FROM variant_row
                    WHERE variant_row.process_id = variants.process_id
                        AND variant_row.variant = variants.variant OFFSET 0) AS way)
            SELECT steps, cases, variant FROM ways
            WHERE cases < ? OR cases = ? AND steps > coalesce((SELECT steps FROM ways WHERE variant = ?), '{}')
            ORDER BY cases DESC, steps LIMIT ?
            """;

    private static final String PAGE = """
            WHERE (? OR a = ? OR b = ?) AND (amount < ? OR amount = ? AND (a, b) > (?, ?))
            ORDER BY amount DESC, a, b LIMIT ?
            """;

    private static final String HANDOVERS = """
            SELECT a, b, amount FROM (
                SELECT CAST(%1$s AS text) AS a, CAST(next_%1$s AS text) AS b, count(*) AS amount
                FROM (SELECT person, unit, lead(person) OVER w AS next_person, lead(unit) OVER w AS next_unit
                      FROM {cases}, unnest(people, units) WITH ORDINALITY AS done (person, unit, place)
                      WINDOW w AS (PARTITION BY case_id ORDER BY place)) pair
                WHERE person <> next_person AND %1$s IS NOT NULL AND next_%1$s IS NOT NULL
                GROUP BY 1, 2) handover
            """ + PAGE;

    private static final String TOGETHER = """
            SELECT a, b, amount FROM (
                SELECT CAST(one.person AS text) AS a, CAST(other.person AS text) AS b, count(*) AS amount
                FROM {cases},
                    LATERAL (SELECT DISTINCT person FROM unnest(people) person) one,
                    LATERAL (SELECT DISTINCT person FROM unnest(people) person) other
                WHERE CAST(one.person AS text) < CAST(other.person AS text)
                GROUP BY 1, 2) pair
            """ + PAGE;

    List<StepPair> stepFlow(Connection connection, Cases cases, Time time) throws SQLException {
        var ends = time == Time.working ? "coalesce(ends_work, ends)" : "ends";
        try (var query = cases.prepare(connection, STEP_FLOW.formatted(ends));
                var row = query.executeQuery()) {
            return all(
                    row,
                    each -> new StepPair(
                            each.getString(1),
                            each.getString(2),
                            each.getLong(3),
                            Durations.seconds(each, "p50"),
                            Durations.seconds(each, "p95")));
        }
    }

    List<Variant> variants(Connection connection, Cases cases, @Nullable Cursor after, int limit) throws SQLException {
        var below = after == null ? Long.MAX_VALUE : after.number(0);
        var last = after == null ? 0 : after.number(1);
        try (var query = cases.prepare(connection, VARIANTS, below, below, last, limit);
                var row = query.executeQuery()) {
            return all(row, each -> new Variant(steps(each.getArray(1)), each.getLong(2), each.getLong(3)));
        }
    }

    /**
     * @param only the person whose pairs these are; null: all
     */
    List<Pair> handovers(
            Connection connection, Cases cases, Between by, @Nullable UUID only, @Nullable Cursor after, int limit)
            throws SQLException {
        return pairs(connection, cases, HANDOVERS.formatted(by), only, after, limit);
    }

    /** As {@link #handovers}: pairs of people, each once. */
    List<Pair> workingTogether(
            Connection connection, Cases cases, @Nullable UUID only, @Nullable Cursor after, int limit)
            throws SQLException {
        return pairs(connection, cases, TOGETHER, only, after, limit);
    }

    private static List<Pair> pairs(
            Connection connection,
            Cases cases,
            String statement,
            @Nullable UUID only,
            @Nullable Cursor after,
            int limit)
            throws SQLException {
        var below = after == null ? Long.MAX_VALUE : after.number(0);
        var person = String.valueOf(only);
        try (var query = cases.prepare(
                        connection,
                        statement,
                        only == null,
                        person,
                        person,
                        below,
                        below,
                        after == null ? "" : after.text(1),
                        after == null ? "" : after.text(2),
                        limit);
                var row = query.executeQuery()) {
            return all(row, each -> new Pair(each.getString(1), each.getString(2), each.getLong(3)));
        }
    }

    private static List<String> steps(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static <T> List<T> all(ResultSet row, Row<T> read) throws SQLException {
        var rows = new ArrayList<T>();
        while (row.next()) {
            rows.add(read.of(row));
        }
        return rows;
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
