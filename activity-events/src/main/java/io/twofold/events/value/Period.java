package io.twofold.events.value;

import java.time.Instant;

/**
 * Half open.
 *
 * @param to no longer in it
 */
public record Period(Instant from, Instant to) {}
