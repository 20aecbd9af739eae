package io.twofold.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.twofold.kit.broker.Broker;

/** Reads a topic from where it ended when this was made. */
final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    Topic(Broker broker, String name) {
        consumer =
                new KafkaConsumer<>(broker.settings(Map.of()), new StringDeserializer(), new ByteArrayDeserializer());
        var ends = broker.endOffsets(List.of(name));
        consumer.assign(ends.keySet());
        ends.forEach((TopicPartition partition, Long end) -> consumer.seek(partition, end));
    }

    /** All that has arrived until now. */
    List<ConsumerRecord<String, byte[]>> records() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(20)).forEach(read::add);
        }
        return List.copyOf(read);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
