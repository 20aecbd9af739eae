package io.twofold.kit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.kit.broker.Broker;

import static org.awaitility.Awaitility.await;

/** A topic as a test sees it: what the service has published there, and what others publish. */
public class TestTopic {

    private final String name;
    private final Broker broker;

    protected TestTopic(String name, Broker broker) {
        this.name = name;
        this.broker = broker;
    }

    /** Waits until what is published under this key is as expected. */
    public void awaitKey(String key, Consumer<List<ActivityEvent>> expectation) {
        await().untilAsserted(() ->
                expectation.accept(of(key).stream().map(ReceivedEvent::event).toList()));
    }

    /** The same of the topic of people. */
    public void awaitPerson(UUID person, Consumer<List<ActivityEvent>> expectation) {
        await().untilAsserted(() -> expectation.accept(Published.on(Topics.PEOPLE, broker).stream()
                .map(ReceivedEvent::event)
                .filter(event -> event.key().equals(person))
                .toList()));
    }

    /** What another service publishes. */
    public void publish(ActivityEvent event, String source) {
        var records = new CloudEventRecords();
        try (var producer =
                new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(records.record(records.encode(event, Instant.now(), null), source));
        }
    }

    /** All of a key, in the order of the topic. */
    public List<ReceivedEvent> of(String key) {
        return Published.on(name, broker).stream()
                .filter(event -> event.subject().equals(key))
                .toList();
    }
}
