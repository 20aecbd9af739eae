package io.twofold.events.value;

import org.jspecify.annotations.Nullable;

/**
 * One metric of cases in a period against those in a baseline.
 *
 * @param metric its name, as in the catalogue of metrics
 * @param unit of its values
 * @param difference of the period to the baseline
 * @param relative the difference as a share of the baseline
 * @param interval of the difference
 * @param reason why there is no interval
 * @param differenceInDifferences the difference less that of the control
 */
public record MeasuredMetric(
        String metric,
        String unit,
        MeasuredValue baseline,
        MeasuredValue period,
        @Nullable Double difference,
        @Nullable Double relative,
        @Nullable Interval interval,
        @Nullable String reason,
        @Nullable Estimate differenceInDifferences) {}
