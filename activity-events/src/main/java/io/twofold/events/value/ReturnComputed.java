package io.twofold.events.value;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an effect is worth against what was put in, as it was computed once: late events and other rates make it a new
 * revision.
 *
 * @param effectId what it is made of
 * @param processId whose rates are used
 * @param asOf every write up to that instant was counted
 * @param currency as ISO 4217 has it; absent: no rates were valid
 * @param components each benefit; one without a value is in no sum
 * @param benefit the sum of the components
 * @param cost what was put in; absent: a rate is not set
 * @param returnOnInvestment benefit less cost, as a share of the cost
 * @param paybackDays how long the benefit takes to be as large as the cost
 */
public record ReturnComputed(
        UUID returnId,
        int revision,
        UUID effectId,
        UUID processId,
        @Nullable Instant asOf,
        @Nullable String currency,
        List<BenefitComponent> components,
        Estimate benefit,
        @Nullable Double cost,
        Estimate returnOnInvestment,
        @Nullable Double paybackDays)
        implements ValueEvent {

    @Override
    public UUID thingId() {
        return returnId;
    }

    @Override
    public UUID key() {
        return returnId;
    }
}
