package io.twofold.events.workgroup;

import org.jspecify.annotations.Nullable;

/**
 * A step of the path that a process should take.
 *
 * @param unit the formal unit that should do it
 */
public record FormalStep(String step, @Nullable String unit) {}
