package io.twofold.metrics.returns;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.ledger.Revision;

/**
 * A return, and what its newest revision says.
 *
 * @param asOf every write up to that instant was counted in it
 */
record ReturnView(
        UUID id,
        int revision,
        @Nullable Instant asOf,
        Instant createdAt,
        UUID effect,
        @Nullable String name,
        @JsonUnwrapped Computed computed) {

    static ReturnView of(Investment investment, Revision<Computed> revision) {
        return new ReturnView(
                investment.id(),
                revision.revision(),
                revision.asOf(),
                investment.createdAt(),
                investment.effectId(),
                investment.name(),
                revision.figures());
    }
}
