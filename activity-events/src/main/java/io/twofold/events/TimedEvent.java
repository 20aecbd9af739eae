package io.twofold.events;

import java.time.Instant;

/**
 * An event with what figures need of its envelope.
 *
 * @param time when it was recorded
 */
public record TimedEvent(Instant time, ActivityEvent event) {}
