package io.twofold.events;

import java.time.Instant;

/**
 * An event with its envelope.
 *
 * @param subject the key of the record
 * @param time when it was recorded
 */
public record ReceivedEvent(String id, String source, String subject, Instant time, ActivityEvent event) {}
