package io.twofold.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept until it is sent.
 *
 * @param id the same for every copy: type, thing and revision
 * @param subject the key of the record
 * @param time when it was recorded
 * @param traceparent the W3C trace that it was recorded in
 * @param data the record as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the broker: never compared
public record EncodedEvent(
        EventType type,
        String id,
        String subject,
        Instant time,
        @Nullable String traceparent,
        byte[] data) {}
