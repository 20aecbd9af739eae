package io.twofold.metrics.effects;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.Measured.BaselineTrend;
import io.twofold.metrics.effects.Measured.Control;
import io.twofold.metrics.effects.Measured.Estimate;
import io.twofold.metrics.effects.Measured.Figure;
import io.twofold.metrics.effects.Measured.OfMetric;
import io.twofold.metrics.statistics.Bootstrap;
import io.twofold.metrics.statistics.Comparison;
import io.twofold.metrics.statistics.Seed;
import io.twofold.metrics.statistics.Trend;

/**
 * What an effect is measured from, and how.
 *
 * @param control the same two sides of cases that the change did not touch
 */
public record Measurement(
        Side baseline, Side period, @Nullable Sides control) {

    /** The fewest cases of a side that an interval is given for. */
    public static final int FEWEST_CASES = 30;

    /** The fewest whole weeks of a side that an interval, or a trend, is given for. */
    public static final int FEWEST_WEEKS = 8;

    private static final double SECONDS = 0.001;

    /** Of the same cases. */
    public record Sides(Side baseline, Side period) {}

    /** Changes when anything changes that the figures depend on. */
    public long seed() {
        var seed = new Seed();
        baseline.seed(seed);
        period.seed(seed);
        if (control != null) {
            control.baseline.seed(seed);
            control.period.seed(seed);
        }
        return seed.value();
    }

    Measured measured() {
        var seed = seed();
        var before = new Sample(baseline, seed);
        var after = new Sample(period, seed + 1);
        var others = control == null
                ? null
                : new Others(new Sample(control.baseline, seed + 2), new Sample(control.period, seed + 3));
        var metrics = new ArrayList<OfMetric>();
        for (var metric : Metric.values()) {
            metrics.add(of(metric, before, after, others));
        }
        var trend = trend();
        return new Measured(
                metrics,
                trend,
                trend.p() != null && trend.p() < Trend.SIGNIFICANT ? List.of(Measured.TREND_IN_BASELINE) : List.of());
    }

    private OfMetric of(Metric metric, Sample before, Sample after, @Nullable Others others) {
        var difference = after.figure(metric) - before.figure(metric);
        var reason = reason(metric, before, after);
        return new OfMetric(
                metric,
                metric.unit(),
                figure(metric, before),
                figure(metric, after),
                known(difference),
                known(difference / before.figure(metric)),
                reason != null
                        ? null
                        : Bootstrap.interval(i -> after.resampled(metric, i) - before.resampled(metric, i)),
                reason,
                metric.isOfLeadTime() ? Comparison.of(metric.values(period), metric.values(baseline)) : null,
                others == null ? null : others.control(metric),
                others == null ? null : others.estimate(metric, before, after));
    }

    private BaselineTrend trend() {
        var weekly = baseline.leadTimePerWeek();
        var trend = weekly.length < FEWEST_WEEKS ? null : Trend.of(weekly);
        return trend == null
                ? new BaselineTrend(weekly.length, null, null, "TOO_FEW_WEEKS")
                : new BaselineTrend(trend.n(), trend.slope() * SECONDS, trend.p(), null);
    }

    private static @Nullable String reason(Metric metric, Sample... sides) {
        for (var side : sides) {
            if (metric.isOfWeeks() && side.n(metric) < FEWEST_WEEKS) {
                return "TOO_FEW_WEEKS";
            }
        }
        for (var side : sides) {
            if (!metric.isOfWeeks() && side.n(metric) == 0) {
                return metric == Metric.touchTimeMean ? "START_TIMES_UNKNOWN" : "NO_DATA";
            }
        }
        for (var side : sides) {
            if (!metric.isOfWeeks() && side.n(metric) < FEWEST_CASES) {
                return "TOO_FEW_CASES";
            }
        }
        return null;
    }

    private static Figure figure(Metric metric, Sample side) {
        return new Figure(side.n(metric), known(side.figure(metric)));
    }

    private static @Nullable Double known(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }

    private record Others(Sample before, Sample after) {

        Control control(Metric metric) {
            return new Control(figure(metric, before), figure(metric, after), known(difference(metric)));
        }

        Estimate estimate(Metric metric, Sample ownBefore, Sample ownAfter) {
            var value = ownAfter.figure(metric) - ownBefore.figure(metric) - difference(metric);
            return new Estimate(
                    known(value),
                    reason(metric, ownBefore, ownAfter, before, after) != null
                            ? null
                            : Bootstrap.interval(i -> ownAfter.resampled(metric, i)
                                    - ownBefore.resampled(metric, i)
                                    - after.resampled(metric, i)
                                    + before.resampled(metric, i)));
        }

        private double difference(Metric metric) {
            return after.figure(metric) - before.figure(metric);
        }
    }
}
