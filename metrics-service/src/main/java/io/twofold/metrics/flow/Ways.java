package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What follows from the sequences of steps alone, read once for all cases of a variant.
 *
 * @param starts with how many cases, the most first, as in what follows
 */
record Ways(
        long variants, long activities, Map<String, Long> starts, Map<String, Long> ends, Map<String, Long> reworked) {

    // Looked up one by one, whatever the database knows of how many there are: OFFSET keeps it from reading all rows.
    static final String OF_CASES = """
            WITH variants AS MATERIALIZED (
                SELECT process_id, variant, count(*) AS cases
                FROM {cases} WHERE variant IS NOT NULL GROUP BY process_id, variant),
            ways AS (
                SELECT steps, reworked, cases, variant FROM variants CROSS JOIN LATERAL (
                    SELECT steps, reworked FROM variant_row
                    WHERE variant_row.process_id = variants.process_id
                        AND variant_row.variant = variants.variant OFFSET 0) AS way)
            """;

    // Counted here: to hash all the names in the database takes longer than to look them up.
    private static final String WAYS = OF_CASES + "SELECT steps, reworked, cases FROM ways";

    // A variant can have thousands of steps, and each case its own.
    private static final int AT_ONCE = 200;

    static Ways of(Connection connection, Cases cases) throws SQLException {
        var activities = new HashSet<String>();
        var starts = new HashMap<String, Long>();
        var ends = new HashMap<String, Long>();
        var reworked = new HashMap<String, Long>();
        var variants = 0L;
        try (var query = cases.prepare(connection, WAYS)) {
            query.setFetchSize(AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var steps = (String[]) row.getArray(1).getArray();
                    var count = row.getLong(3);
                    variants++;
                    Collections.addAll(activities, steps);
                    starts.merge(steps[0], count, Long::sum);
                    ends.merge(steps[steps.length - 1], count, Long::sum);
                    for (var step : (String[]) row.getArray(2).getArray()) {
                        reworked.merge(step, count, Long::sum);
                    }
                }
            }
        }
        return new Ways(variants, activities.size(), sorted(starts), sorted(ends), sorted(reworked));
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
