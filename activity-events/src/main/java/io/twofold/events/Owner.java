package io.twofold.events;

/** A service that publishes, with its topic. */
enum Owner {
    COMMUNITY("/community-service", Topics.COMMUNITY, "io.twofold.community."),
    WORKGROUP("/workgroup-service", Topics.WORKGROUP, "io.twofold.workgroup.");

    final String source;
    final String topic;
    final String typePrefix;

    Owner(String source, String topic, String typePrefix) {
        this.source = source;
        this.topic = topic;
        this.typePrefix = typePrefix;
    }
}
