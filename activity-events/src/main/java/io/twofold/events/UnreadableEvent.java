package io.twofold.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record that this release cannot read: of a type that it does not know, without an envelope, or broken. */
public final class UnreadableEvent extends RuntimeException {

    private final TopicPartition partition;
    private final long offset;
    private final @Nullable String type;

    UnreadableEvent(ConsumerRecord<?, ?> record, @Nullable String type, RuntimeException cause) {
        super(
                "%s-%d, offset %d, type %s: %s"
                        .formatted(record.topic(), record.partition(), record.offset(), type, cause.getMessage()),
                cause);
        this.partition = new TopicPartition(record.topic(), record.partition());
        this.offset = record.offset();
        this.type = type;
    }

    public TopicPartition partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    /** The {@code ce_type}, where there is one. */
    public @Nullable String type() {
        return type;
    }
}
