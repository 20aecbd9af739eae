package io.twofold.metrics.flow;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How cases flowed. Every part is defined in docs/metrics.md.
 *
 * @param asOf       every write up to that instant is counted
 * @param leadTime   of delivered cases, from their opening
 * @param touchTime  the length of the union of a case's steps, over cases with a known start
 * @param startSteps how many cases began with a step
 * @param endSteps   how many ended with it
 */
record FlowView(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        Counts counts,
        Durations leadTime,
        Durations touchTime,
        Efficiency flowEfficiency,
        Rework rework,
        Handovers handovers,
        Map<String, Long> startSteps,
        Map<String, Long> endSteps) {

    record Counts(long cases, long events, long steps, long activities, long people, long variants) {}

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
