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
        var places = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
        var present = Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
        return drawn -> {
            var sum = 0.0;
            var n = 0L;
            for (var i = 0; i < places.length; i++) {
                var times = drawn[places[i]];
                sum += times * present[i];
                n += times;
            }
            return sum / n;
        };
    }

    /** The sum of those that are numbers. */
    static Statistic sum(double[] values) {
        return drawn -> {
            var sum = 0.0;
            for (var i = 0; i < values.length; i++) {
                if (drawn[i] > 0 && !Double.isNaN(values[i])) {
                    sum += drawn[i] * values[i];
                }
            }
            return sum;
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
            return n == 0
                    ? Double.NaN
                    : (ranked(values, order, drawn, (n - 1) / 2) + ranked(values, order, drawn, n / 2)) / 2;
        };
    }

    private static double ranked(double[] values, int[] order, int[] drawn, int rank) {
        var passed = 0;
        for (var place : order) {
            passed += drawn[place];
            if (passed > rank) {
                return values[place];
            }
        }
        throw new IllegalArgumentException("nothing has that rank");
    }
}
