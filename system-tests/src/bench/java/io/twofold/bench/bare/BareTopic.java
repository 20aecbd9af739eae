package io.twofold.bench.bare;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.events.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A topic of 12 partitions that holds a CloudEvent per step, sent and read as the product does it. */
final class BareTopic implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final EventType TYPE = EventType.STEP_COMPLETED;

    private final String name = "bench-" + UUID.randomUUID();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    BareTopic(String broker) throws ExecutionException, InterruptedException {
        var address = Map.<String, Object>of("bootstrap.servers", broker);
        try (var admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        var toSend = new Properties();
        toSend.putAll(address);
        toSend.putAll(Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "linger.ms",
                5,
                "batch.size",
                128 * 1024));
        producer = new KafkaProducer<>(toSend, new StringSerializer(), new ByteArraySerializer());
        var toRead = new Properties();
        toRead.putAll(address);
        toRead.putAll(Map.of("max.poll.records", 5_000, "auto.offset.reset", "earliest"));
        consumer = new KafkaConsumer<>(toRead, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList());
    }

    void send(BareStep step) throws IOException {
        var record = new ProducerRecord<>(name, step.caseId().toString(), step.json());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", TYPE.typeName() + ':' + step.id() + ":1");
        header(record, "ce_source", "/workgroup-service");
        header(record, "ce_type", TYPE.typeName());
        header(record, "ce_subject", record.key());
        header(record, "ce_time", Instant.now().toString());
        header(record, "ce_dataschema", TYPE.dataSchema());
        header(record, "content-type", "application/json");
        sent.add(producer.send(record));
    }

    /** Returns when all that was sent is acknowledged. */
    void flush() throws ExecutionException, InterruptedException {
        producer.flush();
        for (var each : sent) {
            each.get();
        }
        sent.clear();
    }

    List<BareStep> poll() throws IOException {
        var steps = new ArrayList<BareStep>();
        for (var record : consumer.poll(Duration.ofMillis(200))) {
            steps.add(BareStep.read(record.value()));
        }
        return steps;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
