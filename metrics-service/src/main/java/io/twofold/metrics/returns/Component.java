package io.twofold.metrics.returns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.Measurement;
import io.twofold.metrics.effects.Side;
import io.twofold.metrics.statistics.Bootstrap;
import io.twofold.metrics.statistics.Interval;
import io.twofold.metrics.statistics.Statistic;

/** One benefit of an effect in money: Σ rate × (mean before − value), and the same for each resample. */
final class Component {

    private final Benefit benefit;
    private final double[] before;
    private final double[] values;
    private final double[] rates;
    private final double[] resampled;

    Component(Benefit benefit, Side baseline, Side period, Rates rates, long seed) {
        this.benefit = benefit;
        var observed = benefit.values(period);
        var known = IntStream.range(0, observed.length)
                .filter(i -> !Double.isNaN(observed[i]))
                .toArray();
        var rateOfEach = benefit.rates(period, rates);
        before = DoubleStream.of(benefit.values(baseline))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        values = Arrays.stream(known).mapToDouble(i -> observed[i]).toArray();
        this.rates = Arrays.stream(known).mapToDouble(i -> rateOfEach[i]).toArray();
        resampled = reason() == null ? resampled(seed + benefit.ordinal() * 2L) : new double[0];
    }

    Benefit benefit() {
        return benefit;
    }

    int n() {
        return values.length;
    }

    double meanBefore() {
        return mean(before);
    }

    double meanAfter() {
        return mean(values);
    }

    /** How much was saved or gained, in the unit of the benefit. */
    double quantity() {
        return benefit.sign()
                * (meanBefore() * values.length - DoubleStream.of(values).sum());
    }

    /** The rates that were valid, each once, the lowest first. */
    List<Double> ratesUsed() {
        return DoubleStream.of(rates)
                .filter(rate -> !Double.isNaN(rate))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** Not a number where it cannot be given. */
    double money() {
        return DoubleStream.of(rates).anyMatch(Double::isNaN) || values.length == 0
                ? Double.NaN
                : benefit.sign()
                        * (meanBefore() * DoubleStream.of(rates).sum()
                                - DoubleStream.of(products()).sum());
    }

    double resampled(int resample) {
        return resampled.length == 0 ? Double.NaN : resampled[resample];
    }

    @Nullable
    Interval interval() {
        return resampled.length == 0 ? null : Bootstrap.interval(this::resampled);
    }

    /** Why there is no value, or no interval. */
    @Nullable
    String reason() {
        if (values.length == 0 || before.length == 0) {
            return benefit == Benefit.touchHoursSaved
                    ? "START_TIMES_UNKNOWN"
                    : benefit.isOfWeeks() ? "TOO_FEW_WEEKS" : "NO_DATA";
        }
        if (Double.isNaN(money())) {
            return "RATE_NOT_SET";
        }
        var fewest = benefit.isOfWeeks() ? Measurement.FEWEST_WEEKS : Measurement.FEWEST_CASES;
        return Math.min(values.length, before.length) >= fewest
                ? null
                : benefit.isOfWeeks() ? "TOO_FEW_WEEKS" : "TOO_FEW_CASES";
    }

    private double[] resampled(long seed) {
        var means = Bootstrap.of(before.length, List.of(Statistic.mean(before)), seed)[0];
        var sums = Bootstrap.of(values.length, List.of(Statistic.sum(rates), Statistic.sum(products())), seed + 1);
        return IntStream.range(0, Bootstrap.RESAMPLES)
                .mapToDouble(i -> benefit.sign() * (means[i] * sums[0][i] - sums[1][i]))
                .toArray();
    }

    private double[] products() {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> rates[i] * values[i])
                .toArray();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }
}
