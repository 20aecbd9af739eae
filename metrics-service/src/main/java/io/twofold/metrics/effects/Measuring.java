package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.value.EffectMeasured;
import io.twofold.events.value.Estimate;
import io.twofold.events.value.MeasuredMetric;
import io.twofold.events.value.MeasuredValue;
import io.twofold.events.value.Period;
import io.twofold.metrics.ledger.Saying;
import io.twofold.metrics.statistics.Interval;

/**
 * What is to be said of an effect now.
 *
 * @param processes that of its cases, and that of the control's
 */
record Measuring(
        Effect effect, List<UUID> processes, @Nullable Instant asOf, Measurement measurement)
        implements Saying<Measured> {

    @Override
    public UUID thingId() {
        return effect.id();
    }

    @Override
    public Class<Measured> type() {
        return Measured.class;
    }

    @Override
    public long inputs() {
        return measurement.seed();
    }

    @Override
    public Measured figures() {
        return measurement.measured();
    }

    @Override
    public EffectMeasured event(int revision, Measured figures) {
        var control = effect.control();
        return new EffectMeasured(
                effect.id(),
                revision,
                processes.getFirst(),
                effect.subject().workgroup(),
                control == null ? null : processes.getLast(),
                control == null ? null : control.workgroup(),
                asOf,
                period(effect.baseline()),
                period(effect.period()),
                figures.metrics().stream().map(Measuring::told).toList(),
                figures.warnings());
    }

    private static MeasuredMetric told(Measured.OfMetric metric) {
        var other = metric.differenceInDifferences();
        return new MeasuredMetric(
                metric.metric().name(),
                metric.unit(),
                told(metric.baseline()),
                told(metric.period()),
                metric.difference(),
                metric.relative(),
                told(metric.interval()),
                metric.reason(),
                other == null ? null : new Estimate(other.value(), told(other.interval())));
    }

    private static MeasuredValue told(Measured.Figure figure) {
        return new MeasuredValue(figure.n(), figure.value());
    }

    private static io.twofold.events.value.@Nullable Interval told(@Nullable Interval interval) {
        return interval == null ? null : new io.twofold.events.value.Interval(interval.low(), interval.high());
    }

    private static Period period(Span span) {
        return new Period(span.from(), span.to());
    }
}
