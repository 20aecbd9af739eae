package io.twofold.metrics.statistics;

import java.util.Arrays;

/** Percentiles, linear between closest ranks: the default of numpy and of PostgreSQL's {@code percentile_cont}. */
public final class Percentile {

    private Percentile() {}

    /**
     * @param sorted at least one number, the smallest first
     * @param share  between 0 and 1
     */
    public static double ofSorted(double[] sorted, double share) {
        var rank = share * (sorted.length - 1);
        var below = (int) Math.floor(rank);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** Of the first so many, at least one: as with {@link #ofSorted(double[], double)}. */
    public static double ofSorted(long[] sorted, int count, double share) {
        var rank = share * (count - 1);
        var below = (int) Math.floor(rank);
        var above = Math.min(below + 1, count - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    public static double of(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }
}
