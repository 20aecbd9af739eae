package io.twofold.kit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.EventCodec;
import io.twofold.events.Topics;
import io.twofold.events.Watermark;
import io.twofold.kit.broker.Broker;

/** Sends one batch after the other, each only when all of the one before is acknowledged. */
final class Publisher implements AutoCloseable {

    // While the broker is away the events wait here and in the outbox, for as long as it takes.
    private static final Map<String, Object> SETTINGS = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "compression.type", "lz4",
            "linger.ms", "5",
            "batch.size", Integer.toString(128 * 1024),
            "delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE),
            "max.block.ms", Long.toString(Long.MAX_VALUE));

    private final CloudEventRecords records = new CloudEventRecords();
    private final EventCodec codec = new EventCodec();
    private final String service;
    private final String source;
    private final Set<String> topics;
    private final Broker broker;
    private final Producer<String, byte[]> producer;
    private final Map<TopicPartition, Long> endOffsets;

    /**
     * Opened by the active relay only: what an earlier one was acknowledged lies below the end offsets read here.
     *
     * @param topics all that the service publishes to
     */
    Publisher(String service, Set<String> topics, Broker broker) {
        this.service = service;
        source = "/" + service;
        this.topics = topics;
        this.broker = broker;
        endOffsets = new HashMap<>(broker.endOffsets(topics));
        producer = new KafkaProducer<>(broker.settings(SETTINGS), new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when all rows are on the topics. */
    void publish(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var row : rows) {
            for (var event : row.events()) {
                sent.add(producer.send(records.record(event, source)));
            }
        }
        producer.flush();
        for (var record : sent) {
            var acknowledged = result(record);
            var partition = new TopicPartition(acknowledged.topic(), acknowledged.partition());
            if (acknowledged.hasOffset()) {
                endOffsets.merge(partition, acknowledged.offset() + 1, Math::max);
            } else {
                // The broker had the record from a lost acknowledgement, and does not tell where.
                endOffsets.putAll(broker.endOffsets(topics));
            }
        }
    }

    /** Says that all that was written up to {@code at} is on the topics. */
    void publish(Instant at) {
        var offsets = endOffsets.entrySet().stream()
                .map(end ->
                        new Watermark.Offset(end.getKey().topic(), end.getKey().partition(), end.getValue()))
                .toList();
        var watermark = codec.write(new Watermark(service, at, offsets));
        var sent = producer.send(new ProducerRecord<>(Topics.WATERMARKS, service, watermark));
        producer.flush();
        result(sent);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static RecordMetadata result(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
