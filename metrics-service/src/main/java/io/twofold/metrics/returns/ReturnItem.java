package io.twofold.metrics.returns;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.returns.ComputeReturn.PutIn;

/** A return in a list; its figures are its own. */
record ReturnItem(
        UUID id, Instant createdAt, UUID effect, @Nullable String name, PutIn cost) {

    static ReturnItem of(Investment investment) {
        return new ReturnItem(
                investment.id(), investment.createdAt(), investment.effectId(), investment.name(), investment.putIn());
    }
}
