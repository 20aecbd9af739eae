package io.twofold.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The percentile bootstrap (Efron and Tibshirani 1993): what figures of a sample would be, had it been drawn again. */
public final class Bootstrap {

    /** So many times. */
    public static final int RESAMPLES = 9_999;

    private static final int PARTS = 33;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * Each statistic of the same resamples, in their order.
     *
     * @param n    of the sample
     * @param seed the same gives the same, on any number of processors
     */
    public static double[][] of(int n, List<Statistic> statistics, long seed) {
        var figures = new double[statistics.size()][RESAMPLES];
        var randoms = new SplittableRandom(seed).splits(PARTS).toArray(SplittableRandom[]::new);
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            var random = randoms[part];
            var drawn = new int[n];
            for (var resample = part * RESAMPLES / PARTS; resample < (part + 1) * RESAMPLES / PARTS; resample++) {
                draw(drawn, random);
                for (var i = 0; i < figures.length; i++) {
                    figures[i][resample] = statistics.get(i).of(drawn);
                }
            }
        });
        return figures;
    }

    /** Between the percentiles 2.5 and 97.5 of what this is for each resample. */
    public static Interval interval(IntToDoubleFunction ofResample) {
        var sorted = IntStream.range(0, RESAMPLES)
                .mapToDouble(ofResample)
                .filter(figure -> !Double.isNaN(figure))
                .sorted()
                .toArray();
        return new Interval(Percentile.ofSorted(sorted, TAIL), Percentile.ofSorted(sorted, 1 - TAIL));
    }

    /** As many as there are, with replacement: how often each. Two of them for each random number. */
    private static void draw(int[] drawn, SplittableRandom random) {
        Arrays.fill(drawn, 0);
        var n = drawn.length;
        for (var i = 0; i < n; i += 2) {
            var bits = random.nextLong();
            drawn[(int) ((bits >>> 32) * n >>> 32)]++;
            if (i + 1 < n) {
                drawn[(int) ((bits & 0xFFFFFFFFL) * n >>> 32)]++;
            }
        }
    }
}
