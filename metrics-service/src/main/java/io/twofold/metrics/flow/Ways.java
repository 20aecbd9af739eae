package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What follows from the sequences of steps alone: one case of each variant tells it for all of them.
 *
 * @param starts with how many cases, the most first, as in what follows
 */
record Ways(
        long variants, long activities, Map<String, Long> starts, Map<String, Long> ends, Map<String, Long> reworked) {

    // Looked up case by case, whatever the database knows of how many there are: OFFSET keeps it from reading all rows.
    private static final String WAYS = """
            WITH variants AS MATERIALIZED (
                SELECT process_id, any_value(case_id) AS example, count(*) AS cases
                FROM {cases} WHERE variant IS NOT NULL GROUP BY process_id, variant),
            ways AS MATERIALIZED (
                SELECT steps, reworked, cases FROM variants CROSS JOIN LATERAL (
                    SELECT steps, reworked FROM case_row
                    WHERE case_row.process_id = variants.process_id AND case_id = example OFFSET 0) AS way)
            SELECT 'variant' AS what, '' AS step, count(*) AS cases FROM ways
            UNION ALL SELECT DISTINCT 'activity', step, 0 FROM ways, unnest(steps) AS step
            UNION ALL SELECT 'start', steps[1], sum(cases) FROM ways GROUP BY 2
            UNION ALL SELECT 'end', steps[cardinality(steps)], sum(cases) FROM ways GROUP BY 2
            UNION ALL SELECT 'reworked', step, sum(cases) FROM ways, unnest(reworked) AS step GROUP BY 2
            ORDER BY cases DESC, step
            """;

    static Ways of(Connection connection, Cases cases) throws SQLException {
        var starts = new LinkedHashMap<String, Long>();
        var ends = new LinkedHashMap<String, Long>();
        var reworked = new LinkedHashMap<String, Long>();
        var variants = 0L;
        var activities = 0L;
        try (var query = cases.prepare(connection, WAYS);
                var row = query.executeQuery()) {
            while (row.next()) {
                var step = row.getString("step");
                var count = row.getLong("cases");
                switch (row.getString("what")) {
                    case "variant" -> variants = count;
                    case "activity" -> activities++;
                    case "start" -> starts.put(step, count);
                    case "end" -> ends.put(step, count);
                    default -> reworked.put(step, count);
                }
            }
        }
        return new Ways(variants, activities, starts, ends, reworked);
    }
}
