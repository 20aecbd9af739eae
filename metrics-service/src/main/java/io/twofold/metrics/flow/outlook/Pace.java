package io.twofold.metrics.flow.outlook;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.flow.cases.Reason;
import io.twofold.metrics.flow.cases.Share;

/**
 * How much comes, goes and lies there in a period.
 *
 * @param period     as asked for; where it is open, from the first opening to the last of what happened
 * @param throughput cases delivered in it
 * @param arrivals   cases opened in it
 */
public record Pace(Period period, Rate throughput, Rate arrivals, InProgress workInProgress, LittlesLaw littlesLaw) {

    /** Half open; null where there is no case. */
    record Period(@Nullable Instant from, @Nullable Instant to) {}

    /** So many cases in the period. */
    record Rate(
            long n,
            @Nullable Double perDay,
            @Nullable Double perWeek,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {

        static Rate of(long n, double days) {
            return days > 0 ? new Rate(n, n / days, n / days * 7, null) : new Rate(n, null, null, Reason.NO_DATA);
        }
    }

    /**
     * Cases opened, and neither delivered nor cancelled, at an instant: the end of the period where that is past, else now.
     *
     * @param age since they were opened
     */
    record InProgress(Instant at, long n, Durations age) {

        static InProgress of(Longs ages, Instant at) {
            return new InProgress(at, ages.count(), Durations.of(ages, Reason.NO_DATA));
        }
    }

    /**
     * Little's law: mean work in progress against throughput times mean lead time (Little 1961). Where the ratio is far
     * from 1 the system is in no steady state, and the past says little of what will be.
     */
    record LittlesLaw(
            @Nullable Double meanWorkInProgress,
            @Nullable Double throughputTimesLeadTime,
            @Nullable Double ratio,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {

        private static final double LOWEST = 0.8;
        private static final double HIGHEST = 1.25;

        static LittlesLaw of(double meanWorkInProgress, double throughputTimesLeadTime) {
            var ratio = Share.ratio(meanWorkInProgress, throughputTimesLeadTime);
            var reason = ratio == null || ratio < LOWEST || ratio > HIGHEST ? Reason.NOT_STEADY : null;
            return new LittlesLaw(meanWorkInProgress, throughputTimesLeadTime, ratio, reason);
        }

        static LittlesLaw unknown() {
            return new LittlesLaw(null, null, null, Reason.NO_DATA);
        }
    }
}
