package io.twofold.metrics.value;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.knowledge.KnowledgeEffectView;
import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.work.StoryView;

/**
 * One cycle of what a community is worth.
 *
 * @param asOf            every write up to that instant is counted
 * @param before          the period that {@code before} and {@code change} of a figure are about
 * @param stories         those told that run through it, the newest first
 * @param knowledgeEffect of the realised cycle: how cases went that used its contributions, against others
 * @param knowledgeEffectReason why it has none
 */
record CycleView(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Period before,
        Cycle cycle,
        List<Named> items,
        List<StoryView> stories,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnowledgeEffectView knowledgeEffect,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String knowledgeEffectReason) {

    static CycleView of(
            @Nullable Instant asOf, Period period, Cycle cycle, Value value, @Nullable KnowledgeEffectView effect) {
        return new CycleView(
                asOf,
                period.from(),
                period.to(),
                period.before(),
                cycle,
                value.figures(cycle).entrySet().stream()
                        .map(figure -> new Named(figure.getKey(), figure.getValue()))
                        .toList(),
                value.stories().stream()
                        .filter(story -> story.cycles().contains(cycle))
                        .toList(),
                effect,
                cycle == Cycle.realised && effect == null ? "TOO_MANY_CASES" : null);
    }

    /** A figure with its name. */
    record Named(String figure, @JsonUnwrapped Figure is) {}
}
