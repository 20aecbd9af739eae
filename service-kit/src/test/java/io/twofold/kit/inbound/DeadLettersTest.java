package io.twofold.kit.inbound;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import io.twofold.events.Topics;
import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadLettersTest {

    private static final String TOPIC = Topics.deadLetters(Topics.STEP);
    private static final int LARGE = 1_500_000;

    private final Broker broker;

    DeadLettersTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void aLargeRecordIsThereAsItCame() {
        var value = noise(LARGE);

        send("large", value);

        assertThat(letter("large").value()).isEqualTo(value);
    }

    @Test
    void ofARecordThatIsTooLargeTheReasonIsThere() {
        send("too-large", noise(4 * LARGE));
        send("far-too-large", noise(12 * LARGE));

        for (var key : List.of("too-large", "far-too-large")) {
            assertThat(letter(key).value()).isNull();
            assertThat(new String(
                            letter(key).headers().lastHeader("twofold_reason").value(), UTF_8))
                    .isEqualTo("broken");
        }
    }

    private void send(String key, byte[] value) {
        broker.createMissingTopics();
        try (var letters = new DeadLetters(TOPIC, broker)) {
            letters.send(List.of(Delivery.refused(new ConsumerRecord<>(Topics.STEP, 0, 7, key, value), "broken")));
        }
    }

    private ConsumerRecord<String, byte[]> letter(String key) {
        try (var consumer =
                new KafkaConsumer<>(broker.settings(Map.of()), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var polls = 0; polls < 100; polls++) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no letter " + key);
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
