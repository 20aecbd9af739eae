package io.twofold.metrics.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A figure of a sample in which each observation counts so often as it was drawn. */
@FunctionalInterface
public interface Statistic {

    /** Whole numbers up to it are summed as such: of a million of them the sum is one, too. */
    long LARGEST_WHOLE = 1_000_000_000_000L;

    /** Not a number where nothing was drawn that it could be of. */
    double of(int[] drawn);

    /** The mean of those that are numbers. */
    static Statistic mean(double[] values) {
        var sum = sum(values);
        var n = sum(
                Arrays.stream(values).map(value -> Double.isNaN(value) ? 0 : 1).toArray());
        return drawn -> sum.of(drawn) / n.of(drawn);
    }

    /** The sum of those that are numbers. */
    static Statistic sum(double[] values) {
        var known = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? 0 : value)
                .toArray();
        return Arrays.stream(known).allMatch(value -> value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE)
                ? sumOfWhole(
                        Arrays.stream(known).mapToLong(value -> (long) value).toArray())
                : sumOfAny(known);
    }

    /** Of counts and of milliseconds: several of them are added at once, since their order does not matter. */
    private static Statistic sumOfWhole(long[] known) {
        return drawn -> {
            var sum = 0L;
            for (var i = 0; i < known.length; i++) {
                sum += drawn[i] * known[i];
            }
            return sum;
        };
    }

    /** In four parts: one alone would wait for each addition. */
    private static Statistic sumOfAny(double[] known) {
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
