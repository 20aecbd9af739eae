package io.twofold.metrics.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.work.StoryView;

/**
 * What a community is worth: in five cycles, never added up.
 *
 * @param asOf    every write up to that instant is counted
 * @param before  the period that {@code before} and {@code change} of a figure are about
 * @param stories the value-creation matrix, the newest story first
 * @param series  stretch by stretch, where {@code every} is asked for
 */
record ValueView(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Period before,
        ImmediateView immediate,
        FiguresView potential,
        FiguresView applied,
        FiguresView realised,
        FiguresView reframing,
        List<StoryView> stories,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ValueStretch> series) {

    static ValueView of(@Nullable Instant asOf, Value value, @Nullable List<Value> series) {
        var period = value.period();
        return new ValueView(
                asOf,
                period.from(),
                period.to(),
                period.before(),
                ImmediateView.of(value.questions(), value.figures(Cycle.immediate)),
                new FiguresView(value.figures(Cycle.potential)),
                new FiguresView(value.figures(Cycle.applied)),
                new FiguresView(value.figures(Cycle.realised)),
                new FiguresView(value.figures(Cycle.reframing)),
                value.stories(),
                series == null ? null : series.stream().map(ValueStretch::of).toList());
    }

    /** All figures of a cycle. */
    record FiguresView(Map<String, Figure> figures) {}
}
