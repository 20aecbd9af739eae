package io.twofold.metrics.flow.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Reason;
import io.twofold.metrics.flow.outlook.Pace.LittlesLaw;

/**
 * What is likely, if the days to come are as the past ones were.
 *
 * @param asOf       every write up to that instant is counted
 * @param from       the days that it draws from begin here
 * @param to         and end here, not included: the day on which it begins
 * @param n          cases delivered on these days
 * @param littlesLaw over the same days
 * @param warnings   {@code NOT_STEADY}: the past says little of what will be
 * @param reason     why there is none
 */
public record ForecastView(
        @Nullable Instant asOf,
        LocalDate from,
        LocalDate to,
        long n,
        @Nullable When when,
        @Nullable HowMany howMany,
        LittlesLaw littlesLaw,
        List<Reason> warnings,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason) {

    /** The day by whose end so many cases are delivered, with that probability; null is beyond ten years. */
    record When(
            int cases,
            @Nullable LocalDate p50,
            @Nullable LocalDate p85,
            @Nullable LocalDate p95) {}

    /** At least so many cases are delivered by the end of that day, with that probability. */
    record HowMany(LocalDate by, int p50, int p85, int p95) {}
}
