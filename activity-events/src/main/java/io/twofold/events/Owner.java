package io.twofold.events;

import java.util.Set;

/** Whose events a topic has, and who publishes there. */
enum Owner {
    COMMUNITY(Topics.COMMUNITY, "io.twofold.community.", "/community-service"),
    WORKGROUP(Topics.WORKGROUP, "io.twofold.workgroup.", "/workgroup-service"),
    PEOPLE(Topics.PEOPLE, "io.twofold.people.", "/community-service", "/workgroup-service", "/metrics-service"),
    VALUE(Topics.VALUE, "io.twofold.value.", "/metrics-service");

    final String topic;
    final String typePrefix;
    final Set<String> sources;

    Owner(String topic, String typePrefix, String... sources) {
        this.topic = topic;
        this.typePrefix = typePrefix;
        this.sources = Set.of(sources);
    }
}
