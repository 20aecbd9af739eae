package io.twofold.metrics.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
 * @param series          stretch by stretch, where {@code every} is asked for
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String knowledgeEffectReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CycleStretch> series) {

    static CycleView of(
            @Nullable Instant asOf,
            Cycle cycle,
            Value value,
            @Nullable KnowledgeEffectView effect,
            @Nullable List<Value> series) {
        var period = value.period();
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
                cycle == Cycle.realised && effect == null ? "TOO_MANY_CASES" : null,
                series == null
                        ? null
                        : series.stream()
                                .map(stretch -> CycleStretch.of(stretch, cycle))
                                .toList());
    }

    /** A figure with its name. */
    record Named(String figure, @JsonUnwrapped Figure is) {}

    /** Its figures in one stretch of a time series; {@code before} is the stretch before. */
    record CycleStretch(Instant from, Instant to, Map<String, Figure> figures) {

        static CycleStretch of(Value value, Cycle cycle) {
            return new CycleStretch(value.period().begin(), value.period().end(), value.figures(cycle));
        }
    }
}
