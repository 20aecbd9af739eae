package io.twofold.kit.inbound;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of an inbound topic, with what it says or why it cannot be taken.
 *
 * @param id      what it is known by; absent where it is no message
 * @param message absent where it cannot be taken
 * @param reason  why it cannot
 */
record Delivery<M>(
        ConsumerRecord<String, byte[]> record,
        @Nullable MessageId id,
        @Nullable M message,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 1_000;

    /** What a message is known by, whenever it comes. */
    record MessageId(String source, String id) {}

    static <M> Delivery<M> refused(ConsumerRecord<String, byte[]> record, String reason) {
        var shown = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        return new Delivery<>(record, null, null, shown);
    }
}
