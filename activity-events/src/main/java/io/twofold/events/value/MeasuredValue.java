package io.twofold.events.value;

import org.jspecify.annotations.Nullable;

/**
 * A value and what it rests on.
 *
 * @param n how many cases, or whole weeks
 * @param value absent: it cannot be given
 */
public record MeasuredValue(int n, @Nullable Double value) {}
