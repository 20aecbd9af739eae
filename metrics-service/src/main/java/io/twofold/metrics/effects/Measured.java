package io.twofold.metrics.effects;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.statistics.Comparison;
import io.twofold.metrics.statistics.Interval;

/**
 * The figures of an effect, as they were measured once.
 *
 * @param baselineTrend of the mean lead times of the baseline's whole weeks
 * @param warnings      {@code TREND_IN_BASELINE}: the change may only continue what was under way before it
 */
record Measured(List<OfMetric> metrics, BaselineTrend baselineTrend, List<String> warnings) {

    static final String TREND_IN_BASELINE = "TREND_IN_BASELINE";

    /**
     * One metric in the period against the baseline.
     *
     * @param relative to the baseline
     * @param interval of the difference
     * @param test     of lead times: is the period's larger?
     * @param reason   why there is no interval
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfMetric(
            Metric metric,
            String unit,
            Figure baseline,
            Figure period,
            @JsonInclude @Nullable Double difference,
            @JsonInclude @Nullable Double relative,
            @JsonInclude @Nullable Interval interval,
            @Nullable String reason,
            @Nullable Comparison test,
            @Nullable Control control,
            @Nullable Estimate differenceInDifferences) {}

    /**
     * @param n cases, or whole weeks
     */
    record Figure(int n, @Nullable Double value) {}

    record Control(Figure baseline, Figure period, @Nullable Double difference) {}

    record Estimate(@Nullable Double value, @Nullable Interval interval) {}

    /**
     * @param slopeSecondsPerWeek null with the reason
     */
    record BaselineTrend(
            int weeks,
            @Nullable Double slopeSecondsPerWeek,
            @Nullable Double p,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}
}
