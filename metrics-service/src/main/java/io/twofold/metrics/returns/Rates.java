package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;

import static java.time.ZoneOffset.UTC;

/**
 * The rates of a process over time, in the currency of those that are valid at the end.
 *
 * @param all the oldest first
 */
record Rates(List<ProcessRates> all, @Nullable String currency) {

    static Rates until(List<ProcessRates> all, Instant end) {
        var last = valid(all, end.minusMillis(1));
        return new Rates(all, last == null ? null : last.currency());
    }

    /** Not a number where nobody has set it, or in another currency. */
    double at(Instant time, Function<ProcessRates, @Nullable BigDecimal> rate) {
        var valid = valid(all, time);
        var value = valid == null || !valid.currency().equals(currency) ? null : rate.apply(valid);
        return value == null ? Double.NaN : value.doubleValue();
    }

    private static @Nullable ProcessRates valid(List<ProcessRates> all, Instant time) {
        var day = time.atOffset(UTC).toLocalDate();
        return all.stream()
                .filter(rates -> !rates.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
