package io.twofold.events.value;

import org.jspecify.annotations.Nullable;

/**
 * One benefit in money.
 *
 * @param component its name, as in the catalogue of metrics
 * @param n how many cases, or whole weeks
 * @param quantity so much was saved or gained
 * @param unit of the quantity
 * @param value in the currency of the return
 * @param interval of the value
 * @param reason why there is no value, or no interval
 */
public record BenefitComponent(
        String component,
        int n,
        @Nullable Double quantity,
        String unit,
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable String reason) {}
