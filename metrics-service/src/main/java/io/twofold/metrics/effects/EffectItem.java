package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** An effect in a list; its figures are its own. */
record EffectItem(
        UUID id,
        Instant createdAt,
        @JsonUnwrapped Subject subject,
        Span baseline,
        Span period,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Subject control,
        @Nullable String name,
        @Nullable String change) {

    static EffectItem of(Effect effect) {
        return new EffectItem(
                effect.id(),
                effect.createdAt(),
                effect.subject(),
                effect.baseline(),
                effect.period(),
                effect.control(),
                effect.words().name(),
                effect.words().change());
    }
}
