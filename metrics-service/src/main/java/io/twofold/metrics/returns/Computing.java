package io.twofold.metrics.returns;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.value.BenefitComponent;
import io.twofold.events.value.Estimate;
import io.twofold.events.value.ReturnComputed;
import io.twofold.metrics.effects.EffectReading.Behind;
import io.twofold.metrics.effects.Measurement;
import io.twofold.metrics.ledger.Saying;
import io.twofold.metrics.statistics.Interval;

/** What is to be said of a return now. */
record Computing(Investment investment, Behind behind, Measurement measurement) implements Saying<Computed> {

    @Override
    public UUID thingId() {
        return investment.id();
    }

    @Override
    public Class<Computed> type() {
        return Computed.class;
    }

    @Override
    public @Nullable Instant asOf() {
        return behind.asOf();
    }

    @Override
    public long inputs() {
        return computation().seed();
    }

    @Override
    public Computed figures() {
        return computation().computed();
    }

    @Override
    public ReturnComputed event(int revision, Computed figures) {
        return new ReturnComputed(
                investment.id(),
                revision,
                investment.effectId(),
                behind.process(),
                behind.asOf(),
                figures.currency(),
                figures.components().stream().map(Computing::told).toList(),
                told(figures.benefit()),
                figures.cost().value(),
                told(figures.returnOnInvestment()),
                figures.payback().days());
    }

    private Computation computation() {
        return new Computation(measurement, behind.rates(), investment.putIn());
    }

    private static BenefitComponent told(Computed.ComponentView component) {
        return new BenefitComponent(
                component.component().name(),
                component.inputs().n(),
                component.inputs().quantity(),
                component.inputs().unit(),
                component.value(),
                told(component.interval()),
                component.reason());
    }

    private static Estimate told(Computed.Amount amount) {
        return new Estimate(amount.value(), told(amount.interval()));
    }

    private static io.twofold.events.value.@Nullable Interval told(@Nullable Interval interval) {
        return interval == null ? null : new io.twofold.events.value.Interval(interval.low(), interval.high());
    }
}
