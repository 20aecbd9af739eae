package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.Span;
import io.twofold.metrics.statistics.Interval;

/**
 * What an investment returned, as it was computed once.
 *
 * @param currency null where no rates are valid
 * @param missing  components that are in no sum, since they cannot be given
 */
record Computed(
        @Nullable String currency,
        Span baseline,
        Span period,
        List<ComponentView> components,
        List<Benefit> missing,
        Amount benefit,
        Cost cost,
        Amount returnOnInvestment,
        Payback payback) {

    /**
     * One benefit in money.
     *
     * @param value    null with the reason
     * @param interval null with the reason
     */
    record ComponentView(
            Benefit component,
            String formula,
            Inputs inputs,
            @Nullable Double value,
            @Nullable Interval interval,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /**
     * @param n            cases of the period, or its whole weeks
     * @param baselineMean of each of them before
     * @param periodMean   and in the period
     * @param rates        that were valid, each once
     */
    record Inputs(
            int n,
            String unit,
            @Nullable Double baselineMean,
            @Nullable Double periodMean,
            @Nullable Double quantity,
            List<Double> rates) {}

    record Amount(
            @Nullable Double value,
            @Nullable Interval interval,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /** Hours × hourly cost + money. */
    record Cost(
            BigDecimal hours,
            @Nullable Double hourlyCost,
            BigDecimal money,
            @Nullable Double value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /** How long the benefit takes to be as large as the cost, if it goes on as in the period. */
    record Payback(
            @Nullable Double days,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}
}
