package io.twofold.metrics.flow.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twofold.metrics.flow.cases.Cases;

/**
 * What follows from the sequences of steps alone, read once for all cases of a variant.
 *
 * @param starts with how many cases, the most first, as in what follows
 */
record Ways(
        long variants, long activities, Map<String, Long> starts, Map<String, Long> ends, Map<String, Long> reworked) {

    // Counted here: to hash all the names in the database takes longer than to look them up.
    private static final String WAYS =
            "SELECT variant, steps, reworked FROM variant_row WHERE {process} AND variant = ANY (?)";

    // A variant can have thousands of steps, and each case its own.
    private static final int AT_ONCE = 200;

    static Ways of(Connection connection, Cases cases, Variants variants) throws SQLException {
        var activities = new HashSet<String>();
        var starts = new HashMap<String, Long>();
        var ends = new HashMap<String, Long>();
        var reworked = new HashMap<String, Long>();
        try (var query = cases.prepare(connection, WAYS, variants.all())) {
            query.setFetchSize(AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var count = (long) variants.cases(row.getLong(1));
                    var steps = (String[]) row.getArray(2).getArray();
                    Collections.addAll(activities, steps);
                    starts.merge(steps[0], count, Long::sum);
                    ends.merge(steps[steps.length - 1], count, Long::sum);
                    for (var step : (String[]) row.getArray(3).getArray()) {
                        reworked.merge(step, count, Long::sum);
                    }
                }
            }
        }
        return new Ways(variants.count(), activities.size(), sorted(starts), sorted(ends), sorted(reworked));
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
