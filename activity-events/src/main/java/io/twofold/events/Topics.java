package io.twofold.events;

import java.util.List;
import java.util.Map;

/** The topics, and how each is made: partitions and keys never change within a version. */
public final class Topics {

    public static final String COMMUNITY = "twofold.community.v1";
    public static final String WORKGROUP = "twofold.workgroup.v1";
    public static final String PEOPLE = "twofold.people.v1";
    public static final String VALUE = "twofold.value.v1";
    public static final String STEP = "twofold.step.v1";
    public static final String OBSERVATION = "twofold.observation.v1";
    public static final String WATERMARKS = "twofold.watermarks.v1";

    private static final String WEEK = "604800000";

    /** Of every topic with events. */
    public static final int PARTITIONS = 12;

    public static final List<Topic> ALL = List.of(
            events(COMMUNITY),
            events(WORKGROUP),
            events(PEOPLE),
            events(VALUE),
            inbound(STEP),
            deadLettersOf(STEP),
            inbound(OBSERVATION),
            deadLettersOf(OBSERVATION),
            watermarks());

    private Topics() {}

    /** The topic of what cannot be taken from an inbound one. */
    public static String deadLetters(String inbound) {
        return inbound + ".dead-letter";
    }

    /** A topic with the configuration that differs from the broker's. */
    public record Topic(String name, int partitions, Map<String, String> config) {}

    private static Topic events(String name) {
        return new Topic(name, PARTITIONS, Map.of("retention.ms", "-1")); // so that every figure can be rebuilt
    }

    private static Topic inbound(String name) {
        return new Topic(name, PARTITIONS, Map.of("retention.ms", WEEK)); // what it says is kept elsewhere
    }

    private static Topic deadLettersOf(String inbound) {
        // More than a broker takes of a message by default: the reason comes on top, and the packing may be worse.
        return new Topic(
                deadLetters(inbound), PARTITIONS, Map.of("retention.ms", WEEK, "max.message.bytes", "4194304"));
    }

    private static Topic watermarks() {
        // Only closed segments are compacted, and watermarks come up to twenty times a second.
        return new Topic(WATERMARKS, 1, Map.of("cleanup.policy", "compact", "segment.ms", "300000"));
    }
}
