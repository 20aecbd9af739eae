package io.twofold.events.inbound;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.twofold.events.Topics;

/** Every type of message that other systems write to the suite, in its version; frozen once it is released. */
public enum InboundType {
    STEP_RECORDED(Topics.STEP, "io.twofold.step.step-recorded.v1", StepRecorded.class),
    INTERACTION_OBSERVED(Topics.OBSERVATION, "io.twofold.observation.interaction-observed.v1", InteractionSeen.class);

    private final String topic;
    private final String typeName;
    private final Class<? extends Record> record;

    InboundType(String topic, String typeName, Class<? extends Record> record) {
        this.topic = topic;
        this.typeName = typeName;
        this.record = record;
    }

    /** The type that is read as this record. */
    public static Optional<InboundType> of(Class<?> record) {
        return Stream.of(values()).filter(type -> type.record.equals(record)).findFirst();
    }

    /** The {@code ce_type}. */
    public String typeName() {
        return typeName;
    }

    public String topic() {
        return topic;
    }

    /** Where messages go that cannot be taken. */
    public String deadLetters() {
        return Topics.deadLetters(topic);
    }

    /** The {@code $id} of its schema. */
    public String dataSchema() {
        return "urn:twofold:schema:" + typeName;
    }

    /** Its JSON Schema (2020-12). */
    public InputStream schema() {
        return Objects.requireNonNull(InboundType.class.getResourceAsStream("/inbound/" + typeName + ".json"));
    }

    public Class<? extends Record> record() {
        return record;
    }
}
