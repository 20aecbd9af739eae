package io.twofold.metrics.knowledge;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.Metric;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.statistics.Interval;

/**
 * Cases that used a contribution or a playbook note against those of the same process and period that did not.
 *
 * @param asOf every write up to that instant is counted
 * @param from cases delivered then or later
 * @param to   cases delivered before
 * @param time which time durations count
 * @param used cases that used knowledge
 * @param others cases that did not
 * @param note what this does not show
 */
public record KnowledgeEffectView(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        Time time,
        long used,
        long others,
        Strata strata,
        List<Compared> metrics,
        String note) {

    static final String NOTE = "Cases with knowledge may differ from the others in more than that: "
            + "this shows what goes together, not what causes what.";

    /**
     * Cases of one process with the same first step, opened in the same month.
     *
     * @param leftOut            those that have not both kinds of cases
     * @param leftOutUsedShare   how much of the cases with knowledge lies in these
     * @param leftOutOthersShare how much of the others does
     */
    public record Strata(
            int compared,
            int leftOut,
            @Nullable Double leftOutUsedShare,
            @Nullable Double leftOutOthersShare) {}

    /**
     * One metric, in strata weighted by their cases with knowledge.
     *
     * @param relative to the others
     * @param interval of the difference
     * @param reason   why there is no interval
     */
    public record Compared(
            Metric metric,
            String unit,
            Figure used,
            Figure others,
            @Nullable Double difference,
            @Nullable Double relative,
            @Nullable Interval interval,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /**
     * @param n cases
     */
    public record Figure(int n, @Nullable Double value) {}
}
