package io.twofold.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.EventCodec;
import io.twofold.events.Topics;
import io.twofold.events.Watermark;
import io.twofold.events.Watermark.Offset;
import io.twofold.kit.broker.Broker;

import static java.time.temporal.ChronoUnit.MILLIS;

/** The other services, as far as this one knows of them: what they publish. */
@ApplicationScoped
public class Publisher {

    private final Broker broker;
    private final KafkaProducer<String, byte[]> producer;
    private final CloudEventRecords records = new CloudEventRecords();
    private final Clock clock;

    private Instant last = Instant.EPOCH;

    Publisher(Broker broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
        broker.createMissingTopics();
        producer = new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new ByteArraySerializer());
    }

    public void publish(ActivityEvent... events) {
        for (var event : events) {
            var encoded = records.encode(event, Instant.EPOCH, null);
            producer.send(
                    records.record(encoded, encoded.type().sources().iterator().next()));
        }
        producer.flush();
    }

    /** An instant after all before, as those of one database are: an earlier test's watermark says nothing of it. */
    public synchronized Instant later() {
        var now = clock.instant().truncatedTo(MILLIS);
        last = now.isAfter(last.plusMillis(1)) ? now : last.plusMillis(2);
        return last;
    }

    /** The {@code minAsOf} for all that was published until now. */
    public Instant mark(String service) {
        var at = later();
        reached(service, at);
        return at;
    }

    /** What a service says of itself once all that it wrote at that instant is on the topics. */
    public void reached(String service, Instant at) {
        var offsets = broker.endOffsets(List.of(Topics.WORKGROUP, Topics.COMMUNITY)).entrySet().stream()
                .map(end -> new Offset(end.getKey().topic(), end.getKey().partition(), end.getValue()))
                .toList();
        var data = new EventCodec().write(new Watermark(service, at.plusMillis(1), offsets));
        producer.send(new ProducerRecord<>(Topics.WATERMARKS, service, data));
        producer.flush();
    }
}
