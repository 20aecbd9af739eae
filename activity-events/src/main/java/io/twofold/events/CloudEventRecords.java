package io.twofold.events;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Events as records of Kafka: CloudEvents 1.0, binary mode. The trace is their extension {@code traceparent}, and so
 * the header {@code ce_traceparent}.
 */
public final class CloudEventRecords {

    private final EventCodec codec = new EventCodec();

    public EncodedEvent encode(ActivityEvent event, Instant time, @Nullable String traceparent) {
        var type = EventType.of(event.getClass());
        var id = type.typeName() + ':' + event.thingId() + ':' + event.revision();
        return new EncodedEvent(type, id, event.key().toString(), time, traceparent, codec.write(event));
    }

    /**
     * @param source the service that publishes it, as its {@code ce_source}
     */
    public ProducerRecord<String, byte[]> record(EncodedEvent event, String source) {
        var type = event.type();
        var record = new ProducerRecord<>(type.topic(), event.subject(), event.data());
        add(record, "ce_specversion", "1.0");
        add(record, "ce_dataschema", type.dataSchema());
        add(record, "content-type", "application/json");
        if (event.traceparent() != null) {
            add(record, "ce_traceparent", event.traceparent());
        }
        // Whoever reads looks for headers from the last one: those that all need are found first.
        add(record, "ce_id", event.id());
        add(record, "ce_source", source);
        add(record, "ce_subject", event.subject());
        add(record, "ce_time", MillisText.of(event.time()));
        add(record, "ce_type", type.typeName());
        return record;
    }

    /** Ends with {@link UnreadableEvent} at what this release does not know, and at what is broken. */
    public ReceivedEvent read(ConsumerRecord<?, byte[]> record) {
        try {
            var event = event(record);
            return new ReceivedEvent(
                    required(record, "ce_id"),
                    required(record, "ce_source"),
                    required(record, "ce_subject"),
                    time(record),
                    event);
        } catch (RuntimeException e) {
            throw unreadable(record, e);
        }
    }

    /** The same, for those who have no use for the rest of the envelope, which costs a third of all to read. */
    public TimedEvent readTimed(ConsumerRecord<?, byte[]> record) {
        try {
            return new TimedEvent(time(record), event(record));
        } catch (RuntimeException e) {
            throw unreadable(record, e);
        }
    }

    /** The type of a record without reading it, where this release knows it: for those who pass over new types. */
    public Optional<EventType> typeOf(ConsumerRecord<?, ?> record) {
        return header(record, "ce_type").flatMap(EventType::named);
    }

    private ActivityEvent event(ConsumerRecord<?, byte[]> record) {
        var type = typeOf(record).orElseThrow(() -> new NoSuchElementException("unknown to this release"));
        return codec.read(type, record.value());
    }

    private static UnreadableEvent unreadable(ConsumerRecord<?, ?> record, RuntimeException cause) {
        return new UnreadableEvent(record, header(record, "ce_type").orElse(null), cause);
    }

    private static Instant time(ConsumerRecord<?, ?> record) {
        var text = required(record, "ce_time");
        var usual = MillisText.parse(text);
        return usual == null ? Instant.parse(text) : usual;
    }

    private static void add(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        return header(record, name).orElseThrow(() -> new NoSuchElementException("no header " + name));
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }
}
