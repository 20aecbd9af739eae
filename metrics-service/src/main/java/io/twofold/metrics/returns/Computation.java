package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;
import io.twofold.metrics.effects.Measurement;
import io.twofold.metrics.effects.Side;
import io.twofold.metrics.returns.ComputeReturn.PutIn;
import io.twofold.metrics.returns.Computed.Amount;
import io.twofold.metrics.returns.Computed.ComponentView;
import io.twofold.metrics.returns.Computed.Cost;
import io.twofold.metrics.returns.Computed.Inputs;
import io.twofold.metrics.returns.Computed.Payback;
import io.twofold.metrics.statistics.Bootstrap;
import io.twofold.metrics.statistics.Interval;
import io.twofold.metrics.statistics.Seed;

import static java.util.Objects.requireNonNullElse;

/** What a return is computed from, and how. */
record Computation(Measurement measurement, List<ProcessRates> rates, PutIn putIn) {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Changes when anything changes that the figures depend on. */
    long seed() {
        return new Seed()
                .with(Long.toString(measurement.seed()))
                .with(Benefit.leadTimeDaysSaved.values(measurement.baseline()))
                .with(Benefit.leadTimeDaysSaved.values(measurement.period()))
                .with(rates.toString())
                .with(putIn.toString())
                .value();
    }

    Computed computed() {
        var period = measurement.period();
        var valid = Rates.until(rates, period.span().to());
        var seed = seed();
        var components = Stream.of(Benefit.values())
                .map(benefit -> new Component(benefit, measurement.baseline(), period, valid, seed))
                .toList();
        var given = components.stream()
                .filter(component -> Double.isFinite(component.money()))
                .toList();
        var cost = cost(valid, period);
        var benefit = benefit(given);
        return new Computed(
                valid.currency(),
                measurement.baseline().span(),
                period.span(),
                components.stream().map(Computation::view).toList(),
                components.stream()
                        .filter(each -> !given.contains(each))
                        .map(Component::benefit)
                        .toList(),
                benefit,
                cost,
                returned(benefit, cost),
                payback(benefit, cost, period));
    }

    private Cost cost(Rates valid, Side period) {
        var hourly = putIn.hourlyCost() == null
                ? valid.at(period.span().from(), ProcessRates::hourlyCost)
                : putIn.hourlyCost().doubleValue();
        var money = requireNonNullElse(putIn.money(), BigDecimal.ZERO);
        var hours = putIn.hours().doubleValue();
        var value = (hours == 0 ? 0 : hours * hourly) + money.doubleValue();
        return new Cost(putIn.hours(), known(hourly), money, known(value), Double.isNaN(value) ? "RATE_NOT_SET" : null);
    }

    private static Amount benefit(List<Component> given) {
        if (given.isEmpty()) {
            return new Amount(null, null, "RATE_NOT_SET");
        }
        var interval = given.stream().anyMatch(each -> each.interval() == null)
                ? null
                : Bootstrap.interval(i ->
                        given.stream().mapToDouble(each -> each.resampled(i)).sum());
        var reason = given.stream()
                .map(Component::reason)
                .filter(why -> why != null)
                .findFirst()
                .orElse(null);
        return new Amount(given.stream().mapToDouble(Component::money).sum(), interval, reason);
    }

    private static Amount returned(Amount benefit, Cost cost) {
        var value = cost.value();
        if (benefit.value() == null || value == null) {
            return new Amount(null, null, "RATE_NOT_SET");
        }
        if (value == 0) {
            return new Amount(null, null, "NO_DATA");
        }
        var interval = benefit.interval();
        return new Amount(
                (benefit.value() - value) / value,
                interval == null
                        ? null
                        : new Interval((interval.low() - value) / value, (interval.high() - value) / value),
                benefit.reason());
    }

    private static Payback payback(Amount benefit, Cost cost, Side period) {
        if (benefit.value() == null || cost.value() == null) {
            return new Payback(null, "RATE_NOT_SET");
        }
        var days = Duration.between(period.span().from(), period.span().to()).toMillis() / DAY;
        return benefit.value() <= 0
                ? new Payback(null, "NO_DATA")
                : new Payback(cost.value() / (benefit.value() / days), null);
    }

    private static ComponentView view(Component component) {
        return new ComponentView(
                component.benefit(),
                component.benefit().formula(),
                new Inputs(
                        component.n(),
                        component.benefit().unit(),
                        known(component.meanBefore()),
                        known(component.meanAfter()),
                        known(component.quantity()),
                        component.ratesUsed()),
                known(component.money()),
                component.interval(),
                component.reason());
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
