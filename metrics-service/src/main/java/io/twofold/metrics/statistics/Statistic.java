package io.twofold.metrics.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A figure of a sample in which each observation counts so often as it was drawn. */
@FunctionalInterface
public interface Statistic {

    /** Not a number where nothing was drawn that it could be of. */
    double of(int[] drawn);

    /** The mean of those that are numbers. */
    static Statistic mean(double[] values) {
        var sum = sum(values);
        var known = IntStream.range(0, values.length)
                .map(i -> Double.isNaN(values[i]) ? 0 : 1)
                .toArray();
        return drawn -> {
            var n = 0;
            for (var i = 0; i < known.length; i++) {
                n += drawn[i] * known[i];
            }
            return sum.of(drawn) / n;
        };
    }

    /** The sum of those that are numbers, in four parts: one alone would wait for each addition. */
    static Statistic sum(double[] values) {
        var known = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? 0 : value)
                .toArray();
        return drawn -> {
            double a = 0, b = 0, c = 0, d = 0;
            var i = 0;
            for (; i + 3 < known.length; i += 4) {
                a += drawn[i] * known[i];
                b += drawn[i + 1] * known[i + 1];
                c += drawn[i + 2] * known[i + 2];
                d += drawn[i + 3] * known[i + 3];
            }
            for (; i < known.length; i++) {
                a += drawn[i] * known[i];
            }
            return a + b + c + d;
        };
    }

    /** The median of numbers, sorted once and walked once for each resample. */
    static Statistic median(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return drawn -> {
            var n = 0;
            for (var times : drawn) {
                n += times;
            }
            if (n == 0) {
                return Double.NaN;
            }
            var passed = 0;
            var place = -1;
            while (passed <= (n - 1) / 2) {
                passed += drawn[order[++place]];
            }
            var lower = values[order[place]];
            while (passed <= n / 2) {
                passed += drawn[order[++place]];
            }
            return (lower + values[order[place]]) / 2;
        };
    }
}
