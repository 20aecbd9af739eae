package io.twofold.workgroup;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.ActivityEvent;
import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;

import static org.awaitility.Awaitility.await;

/** What the service has published. */
@ApplicationScoped
public class Topic {

    private final Broker broker;

    Topic(Broker broker) {
        this.broker = broker;
    }

    /** Waits until what is published under this key is as expected. */
    public void awaitKey(String key, Consumer<List<ActivityEvent>> expectation) {
        await().untilAsserted(() ->
                expectation.accept(of(key).stream().map(ReceivedEvent::event).toList()));
    }

    /** All of a key, in the order of the topic. */
    public List<ReceivedEvent> of(String key) {
        return Published.on(Topics.WORKGROUP, broker).stream()
                .filter(event -> event.subject().equals(key))
                .toList();
    }
}
