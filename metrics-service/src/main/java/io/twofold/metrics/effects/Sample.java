package io.twofold.metrics.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import io.twofold.metrics.statistics.Bootstrap;
import io.twofold.metrics.statistics.Statistic;

/** The metrics of one side, and what they would be in its resamples: all that are of cases in the same ones. */
public final class Sample {

    private final Map<Metric, Integer> n = new EnumMap<>(Metric.class);
    private final Map<Metric, Double> figures = new EnumMap<>(Metric.class);
    private final Map<Metric, double[]> resampled = new EnumMap<>(Metric.class);

    public Sample(Side side, long seed) {
        var ofCases = new ArrayList<Metric>();
        var statistics = new ArrayList<Statistic>();
        for (var metric : Metric.values()) {
            var values = metric.values(side);
            n.put(metric, (int) DoubleStream.of(values)
                    .filter(value -> !Double.isNaN(value))
                    .count());
            var statistic = metric.statistic(values);
            var once = new int[values.length];
            Arrays.fill(once, 1);
            figures.put(metric, statistic.of(once));
            if (metric.isOfWeeks()) {
                keep(List.of(metric), values.length, List.of(statistic), ~seed);
            } else {
                ofCases.add(metric);
                statistics.add(statistic);
            }
        }
        keep(ofCases, side.n(), statistics, seed);
    }

    /** Observations. */
    public int n(Metric metric) {
        return n.getOrDefault(metric, 0);
    }

    /** Not a number where there is no observation. */
    public double figure(Metric metric) {
        return figures.getOrDefault(metric, Double.NaN) * metric.scale();
    }

    public double resampled(Metric metric, int resample) {
        var all = resampled.get(metric);
        return all == null ? Double.NaN : all[resample] * metric.scale();
    }

    private void keep(List<Metric> metrics, int size, List<Statistic> statistics, long seed) {
        if (size > 0) {
            var figures = Bootstrap.of(size, statistics, seed);
            for (var i = 0; i < metrics.size(); i++) {
                resampled.put(metrics.get(i), figures[i]);
            }
        }
    }
}
