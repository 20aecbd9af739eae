package io.twofold.metrics.flow.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Reason;
import io.twofold.metrics.flow.cases.Share;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.flow.outlook.Pace;

/**
 * How cases flowed. Every part is defined in docs/metrics.md.
 *
 * @param asOf              every write up to that instant is counted
 * @param time              which time durations count
 * @param leadTime          of delivered cases, from their opening
 * @param leadTimeHistogram the same, from the shortest on
 * @param touchTime         the length of the union of a case's steps, over cases with a known start
 * @param waitingTime       what of lead time is no touch time, over the same cases
 * @param startSteps        how many cases began with a step
 * @param endSteps          how many ended with it
 * @param pace              what is about the period rather than about its cases
 * @param series            stretch by stretch, where {@code every} is asked for
 */
public record FlowView(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        Time time,
        Counts counts,
        Durations leadTime,
        List<Bin> leadTimeHistogram,
        Durations touchTime,
        Durations waitingTime,
        Efficiency flowEfficiency,
        Blocked blockedTime,
        Share onTime,
        Share firstTimeRight,
        Rework rework,
        Handovers handovers,
        Map<String, Long> startSteps,
        Map<String, Long> endSteps,
        @JsonUnwrapped Pace pace,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Stretch> series) {

    record Counts(long cases, long events, long steps, long activities, long people, long variants) {}

    /**
     * Cases with a lead time in {@code [fromSeconds, toSeconds)}.
     *
     * @param toSeconds null: and longer
     */
    record Bin(double fromSeconds, @Nullable Double toSeconds, long cases) {}

    /**
     * Touch time in lead time, over the same cases.
     *
     * @param n how many delivered cases have a known start
     */
    record Efficiency(
            long n,
            @Nullable Double share,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {}

    /**
     * How long something stopped delivered cases: the union of a case's blockers.
     *
     * @param n     delivered cases
     * @param cases of these, those that were blocked
     * @param share of their lead time
     */
    record Blocked(
            long n,
            long cases,
            @Nullable Double meanSeconds,
            @Nullable Double share,
            Map<String, BlockedBy> byReason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reason reason) {}

    /**
     * By one of the reasons; a case can be stopped by several at once.
     *
     * @param share of the lead time of all delivered cases
     */
    record BlockedBy(long cases, double seconds, @Nullable Double share) {}

    /**
     * Steps done again.
     *
     * @param n             cases with a step
     * @param cases         of these, those in which a step was completed twice or more
     * @param repeatedSteps completions beyond the first of each step of a case
     * @param bySteps       cases in which this step was repeated
     */
    record Rework(long n, long cases, @Nullable Double share, long repeatedSteps, Map<String, Long> bySteps) {}

    /**
     * Consecutive steps of different people.
     *
     * @param perCase        per case with a step
     * @param crossUnit      of those between two known formal units, those between different ones
     * @param pingPong       unit A, unit B, unit A in consecutive steps
     * @param subcontracting person A, person B, person A in consecutive steps
     */
    record Handovers(long count, @Nullable Double perCase, Share crossUnit, long pingPong, long subcontracting) {}
}
