package io.twofold.workgroup.blockers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;

/**
 * That something stops a case.
 *
 * @param step       the step that cannot be done
 * @param text       what it is
 * @param workaround how people get round it
 */
record RaiseBlocker(
        @Size(max = 500) @Nullable String step,
        @NotNull BlockerReason reason,
        @Size(max = 2_000) @Nullable String text,
        @Size(min = 1, max = 2_000) @Nullable String workaround) {}
