package io.twofold.metrics.effects;

import java.util.function.ToDoubleFunction;

import io.twofold.metrics.statistics.Statistic;

/** What a change may have changed. */
public enum Metric {
    leadTimeMean("seconds", DeliveredCase::leadMillis, 0.001),
    leadTimeMedian("seconds", DeliveredCase::leadMillis, 0.001),
    touchTimeMean("seconds", DeliveredCase::touchMillis, 0.001),
    reworkShare("share", DeliveredCase::reworked, 1),
    handoversPerCase("per case", DeliveredCase::handovers, 1),
    onTimeShare("share", DeliveredCase::onTime, 1),
    throughputPerWeek("per week", each -> 1, 1);

    private final String unit;
    private final ToDoubleFunction<DeliveredCase> value;
    private final double scale;

    Metric(String unit, ToDoubleFunction<DeliveredCase> value, double scale) {
        this.unit = unit;
        this.value = value;
        this.scale = scale;
    }

    public String unit() {
        return unit;
    }

    /** What milliseconds and counts are multiplied with to be of the unit. */
    double scale() {
        return scale;
    }

    /** Whether its observations are weeks; of the others they are cases. */
    public boolean isOfWeeks() {
        return this == throughputPerWeek;
    }

    boolean isOfLeadTime() {
        return this == leadTimeMean || this == leadTimeMedian;
    }

    double[] values(Side side) {
        return isOfWeeks() ? side.perWeek() : side.values(value);
    }

    Statistic statistic(double[] values) {
        return this == leadTimeMedian ? Statistic.median(values) : Statistic.mean(values);
    }
}
