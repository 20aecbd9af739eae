package io.twofold.events.value;

import org.jspecify.annotations.Nullable;

/**
 * A value and where it lies.
 *
 * @param value absent: it cannot be given
 * @param interval with a confidence of 95 %; absent: it cannot be given
 */
public record Estimate(@Nullable Double value, @Nullable Interval interval) {}
