package io.twofold.events.workgroup;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What time and deliveries of a process are worth from a day on, until the next rates; a rate that nobody has set is
 * absent.
 *
 * @param validFrom the first day, in UTC
 * @param currency as ISO 4217 has it
 * @param hourlyCost of an hour of work
 * @param delayCostPerCaseDay of a day of lead time of a case
 * @param repeatedStepCost of a step done again
 * @param valuePerDelivery of a delivered case
 * @param latePenalty of a case delivered late
 */
public record ProcessRates(
        LocalDate validFrom,
        String currency,
        @Nullable BigDecimal hourlyCost,
        @Nullable BigDecimal delayCostPerCaseDay,
        @Nullable BigDecimal repeatedStepCost,
        @Nullable BigDecimal valuePerDelivery,
        @Nullable BigDecimal latePenalty) {}
