package io.twofold.kit.inbound;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.broker.Broker;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where records go that cannot be taken: as they came, with the reason and their place in headers. Of what is too large
 * even for that, these alone.
 */
final class DeadLetters implements AutoCloseable {

    private static final String OUR_HEADERS = "twofold_";
    private static final int LARGEST = 8 * 1024 * 1024; // before it is packed

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    DeadLetters(String topic, Broker broker) {
        this.topic = topic;
        producer = new KafkaProducer<>(
                broker.settings(Map.of(
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "lz4",
                        "max.request.size", LARGEST)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when all are there: before their place is left behind, so that one may be there twice, but none is lost. */
    void send(List<? extends Delivery<?>> refused) {
        var sent = refused.stream()
                .map(delivery ->
                        producer.send(letter(delivery, delivery.record().value())))
                .toList();
        producer.flush();
        for (var i = 0; i < sent.size(); i++) {
            if (!isTaken(sent.get(i))) {
                isTaken(producer.send(letter(refused.get(i), null)));
            }
        }
    }

    private ProducerRecord<String, byte[]> letter(Delivery<?> refused, byte @Nullable [] value) {
        var record = refused.record();
        var letter = new ProducerRecord<String, byte[]>(topic, record.key(), value);
        for (var header : record.headers()) {
            if (!header.key().startsWith(OUR_HEADERS)) { // of an earlier death
                letter.headers().add(header);
            }
        }
        add(letter, "reason", String.valueOf(refused.reason()));
        add(letter, "partition", Integer.toString(record.partition()));
        add(letter, "offset", Long.toString(record.offset()));
        return letter;
    }

    private static void add(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(OUR_HEADERS + name, value.getBytes(UTF_8));
    }

    /** False where it is too large. */
    private static boolean isTaken(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
