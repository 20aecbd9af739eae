package io.twofold.workgroup.processes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessRates;
import io.twofold.web.input.Consistent;
import io.twofold.web.problem.FieldProblem;

/**
 * What time and deliveries of a process are worth from a day on, until the next rates.
 *
 * @param validFrom           the first day, in UTC
 * @param currency            as ISO 4217 has it
 * @param hourlyCost          of an hour of work
 * @param delayCostPerCaseDay of a day of lead time of a case
 * @param repeatedStepCost    of a step done again
 * @param valuePerDelivery    of a delivered case
 * @param latePenalty         of a case delivered late
 */
@Consistent
record Rates(
        @NotNull LocalDate validFrom,
        @NotNull String currency,

        @DecimalMin("0") @Digits(integer = 15, fraction = 6) @Nullable
        BigDecimal hourlyCost,

        @DecimalMin("0") @Digits(integer = 15, fraction = 6) @Nullable
        BigDecimal delayCostPerCaseDay,

        @DecimalMin("0") @Digits(integer = 15, fraction = 6) @Nullable
        BigDecimal repeatedStepCost,

        @DecimalMin("0") @Digits(integer = 15, fraction = 6) @Nullable
        BigDecimal valuePerDelivery,

        @DecimalMin("0") @Digits(integer = 15, fraction = 6) @Nullable
        BigDecimal latePenalty)
        implements Consistent.Parts {

    @Override
    public List<FieldProblem> conflicts() {
        var known = currency == null
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(each -> each.getCurrencyCode().equals(currency));
        return known ? List.of() : List.of(new FieldProblem("currency", "must be a currency of ISO 4217, as EUR"));
    }

    ProcessRates published() {
        return new ProcessRates(
                validFrom, currency, hourlyCost, delayCostPerCaseDay, repeatedStepCost, valuePerDelivery, latePenalty);
    }
}
