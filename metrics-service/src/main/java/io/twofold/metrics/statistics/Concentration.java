package io.twofold.metrics.statistics;

import java.util.Arrays;

/** How unevenly something is spread over people. */
public final class Concentration {

    private Concentration() {}

    /**
     * Gini's coefficient: 0 where all have the same, towards 1 where one has all. Not a number where there is nothing.
     *
     * @param amounts of all, also of those who have none
     */
    public static double gini(long[] amounts) {
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        var sum = 0L;
        var ranked = 0L;
        for (var i = 0; i < n; i++) {
            sum += sorted[i];
            ranked += (i + 1L) * sorted[i];
        }
        return 2.0 * ranked / ((double) n * sum) - (n + 1.0) / n;
    }

    /** The smallest number of people who have half of it (CHAOSS, contributor absence factor); 0 where there is nothing. */
    public static int absenceFactor(long[] amounts) {
        var sorted = amounts.clone();
        Arrays.sort(sorted);
        var sum = Arrays.stream(sorted).sum();
        var theirs = 0L;
        var people = 0;
        while (2 * theirs < sum) {
            people++;
            theirs += sorted[sorted.length - people];
        }
        return people;
    }
}
