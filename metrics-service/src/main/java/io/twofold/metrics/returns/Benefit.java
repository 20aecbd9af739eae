package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;
import io.twofold.metrics.effects.DeliveredCase;
import io.twofold.metrics.effects.Side;

/** What a change can be worth. Each is the difference to the baseline's mean, summed with the rates of the period. */
enum Benefit {
    touchHoursSaved(
            "Σ (mean touch hours before − touch hours) × hourly cost",
            "hours",
            each -> each.touchMillis() / 3_600_000,
            ProcessRates::hourlyCost),
    leadTimeDaysSaved(
            "Σ (mean lead time in days before − lead time in days) × cost of delay per case-day",
            "case-days",
            each -> each.elapsed().toMillis() / 86_400_000.0,
            ProcessRates::delayCostPerCaseDay),
    repeatedStepsAvoided(
            "Σ (mean repeated steps before − repeated steps) × cost per repeated step",
            "steps",
            DeliveredCase::repeated,
            ProcessRates::repeatedStepCost),
    extraDeliveries(
            "Σ over weeks (deliveries − mean deliveries per week before) × value per delivery",
            "deliveries",
            each -> 1,
            ProcessRates::valuePerDelivery),
    lateDeliveriesAvoided(
            "Σ (share of late deliveries before − late) × penalty",
            "deliveries",
            each -> 1 - each.onTime(),
            ProcessRates::latePenalty);

    private final String formula;
    private final String unit;
    private final ToDoubleFunction<DeliveredCase> value;
    private final Function<ProcessRates, @Nullable BigDecimal> rate;

    Benefit(
            String formula,
            String unit,
            ToDoubleFunction<DeliveredCase> value,
            Function<ProcessRates, @Nullable BigDecimal> rate) {
        this.formula = formula;
        this.unit = unit;
        this.value = value;
        this.rate = rate;
    }

    String formula() {
        return formula;
    }

    String unit() {
        return unit;
    }

    /** Whether its observations are weeks; of the others they are cases. */
    boolean isOfWeeks() {
        return this == extraDeliveries;
    }

    /** More of it is a gain; of the others, less. */
    double sign() {
        return this == extraDeliveries ? -1 : 1;
    }

    double[] values(Side side) {
        return isOfWeeks() ? side.perWeek() : side.values(value);
    }

    /** Valid at the delivery of each case; of weeks, at their beginning. */
    double[] rates(Side side, Rates rates) {
        if (!isOfWeeks()) {
            return side.values(each -> rates.at(each.deliveredAt(), rate));
        }
        var weekly = new double[side.span().weeks()];
        for (var week = 0; week < weekly.length; week++) {
            weekly[week] = rates.at(side.beginOf(week), rate);
        }
        return weekly;
    }
}
