package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.ledger.Revision;

/**
 * An effect, and what its newest revision says.
 *
 * @param asOf    every write up to that instant was counted in it
 * @param time    which time durations count
 * @param allowed what the caller may do with it
 */
record EffectView(
        UUID id,
        int revision,
        @Nullable Instant asOf,
        Instant createdAt,
        @JsonUnwrapped Subject subject,
        Span baseline,
        Span period,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Subject control,
        Time time,
        @Nullable String name,
        @Nullable String change,
        @JsonUnwrapped Measured measured,
        List<Action> allowed) {

    enum Action {
        RENAME,
        REMOVE,
        SEE_CASES
    }

    static EffectView of(Effect effect, Revision<Measured> newest, List<Action> allowed) {
        return new EffectView(
                effect.id(),
                newest.revision(),
                newest.asOf(),
                effect.createdAt(),
                effect.subject(),
                effect.baseline(),
                effect.period(),
                effect.control(),
                effect.time(),
                effect.words().name(),
                effect.words().change(),
                newest.figures(),
                allowed);
    }
}
