package io.twofold.metrics.value;

import java.time.Instant;

import io.twofold.metrics.value.ValueView.FiguresView;
import io.twofold.metrics.value.figures.Cycle;

/** What a community is worth in one stretch of a time series; {@code before} is the stretch before. */
record ValueStretch(
        Instant from,
        Instant to,
        FiguresView immediate,
        FiguresView potential,
        FiguresView applied,
        FiguresView realised,
        FiguresView reframing) {

    static ValueStretch of(Value value) {
        return new ValueStretch(
                value.period().begin(),
                value.period().end(),
                new FiguresView(value.figures(Cycle.immediate)),
                new FiguresView(value.figures(Cycle.potential)),
                new FiguresView(value.figures(Cycle.applied)),
                new FiguresView(value.figures(Cycle.realised)),
                new FiguresView(value.figures(Cycle.reframing)));
    }
}
