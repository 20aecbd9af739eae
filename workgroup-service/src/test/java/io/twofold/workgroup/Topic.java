package io.twofold.workgroup;

import jakarta.inject.Singleton;

import io.twofold.events.Topics;
import io.twofold.kit.TestTopic;
import io.twofold.kit.broker.Broker;

/** What the service has published. */
@Singleton
public class Topic extends TestTopic {

    Topic(Broker broker) {
        super(Topics.WORKGROUP, broker);
    }
}
