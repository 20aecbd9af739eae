package io.twofold.metrics.effects;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What its author may change of an effect. */
record NameEffect(
        @Size(max = 200) @Nullable String name,
        @Size(max = 2_000) @Nullable String change) {}
