package io.twofold.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.ReceivedEvent;
import io.twofold.kit.broker.Broker;

/** What is on a topic, for tests that publish. */
public final class Published {

    private Published() {}

    /** All events of the topic, from its beginning to where it ends now; those of a key in their order. */
    public static List<ReceivedEvent> on(String topic, Broker broker) {
        var codec = new CloudEventRecords();
        return recordsOn(topic, broker).stream().map(codec::read).toList();
    }

    /** As {@link #on}, of a topic that may carry what is no event of ours. */
    public static List<ConsumerRecord<String, byte[]>> recordsOn(String topic, Broker broker) {
        var ends = broker.endOffsets(List.of(topic));
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(broker.settings(Map.of()), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
