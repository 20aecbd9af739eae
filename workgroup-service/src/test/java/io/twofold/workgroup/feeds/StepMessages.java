package io.twofold.workgroup.feeds;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.events.Topics;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** Another system, which tells of steps in its own words, and looks at what could not be taken. */
@ApplicationScoped
class StepMessages {

    private final Broker broker;
    private final Ids ids;

    StepMessages(Broker broker, Ids ids) {
        this.broker = broker;
        this.ids = ids;
    }

    void send(String message) {
        send(ids.next(), message);
    }

    void send(UUID id, String... copies) {
        send(Stream.of(copies).map(message -> record(binary(id), message)));
    }

    void sendEach(Stream<String> messages) {
        send(messages.map(message -> record(binary(ids.next()), message)));
    }

    void send(Map<String, String> headers, String message) {
        send(Stream.of(record(headers, message)));
    }

    void sendAgain(ConsumerRecord<String, byte[]> letter, String message) {
        var record = record(Map.of(), message);
        letter.headers().forEach(record.headers()::add);
        send(Stream.of(record));
    }

    private void send(Stream<ProducerRecord<String, byte[]>> records) {
        try (var producer =
                new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    private static Map<String, String> binary(UUID id) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_source", "/crm",
                "ce_type", "io.twofold.step.step-recorded.v1",
                "content-type", "application/json");
    }

    private static ProducerRecord<String, byte[]> record(Map<String, String> headers, String message) {
        var record = new ProducerRecord<>(Topics.STEP, "R1", message.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    ConsumerRecord<String, byte[]> awaitLetter(UUID id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Published.recordsOn(Topics.deadLetters(Topics.STEP), broker).stream()
                                .filter(letter -> id.toString().equals(header(letter, "ce_id")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
