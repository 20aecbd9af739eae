package io.twofold.events;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Events as records of Kafka: CloudEvents 1.0, binary mode. The trace is the extension {@code traceparent}, and so the
 * header {@code ce_traceparent}.
 */
public final class CloudEventRecords {

    private static final Map<EventType, List<Header>> HEADERS_OF_TYPE = headersOfType();

    private final EventCodec codec = new EventCodec();

    public EncodedEvent encode(ActivityEvent event, Instant time, @Nullable String traceparent) {
        var type = EventType.of(event.getClass());
        var id = type.typeName() + ':' + event.thingId() + ':' + event.revision();
        return new EncodedEvent(type, id, event.key().toString(), time, traceparent, codec.write(event));
    }

    public ProducerRecord<String, byte[]> record(EncodedEvent event) {
        var headers = new ArrayList<>(HEADERS_OF_TYPE.get(event.type()));
        headers.add(header("ce_id", event.id()));
        headers.add(header("ce_subject", event.subject()));
        headers.add(header("ce_time", InstantAsMillis.FORMAT.format(event.time())));
        if (event.traceparent() != null) {
            headers.add(header("ce_traceparent", event.traceparent()));
        }
        return new ProducerRecord<>(event.type().topic(), null, event.subject(), event.data(), headers);
    }

    /** Ends with {@link UnreadableEvent} at what this release does not know or what is broken. */
    public ReceivedEvent read(ConsumerRecord<?, byte[]> record) {
        var name = header(record, "ce_type");
        var type = EventType.named(name)
                .orElseThrow(() -> new UnreadableEvent(record, name, "this release does not know the type", null));
        try {
            return new ReceivedEvent(
                    header(record, "ce_id"),
                    header(record, "ce_source"),
                    header(record, "ce_subject"),
                    Instant.parse(header(record, "ce_time")),
                    codec.read(type, record.value()));
        } catch (DateTimeException | UncheckedIOException e) {
            throw new UnreadableEvent(record, name, "it is broken", e);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new UnreadableEvent(record, null, "it has no header " + name, null);
        }
        return new String(header.value(), UTF_8);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    private static Map<EventType, List<Header>> headersOfType() {
        var headers = new EnumMap<EventType, List<Header>>(EventType.class);
        for (var type : EventType.values()) {
            headers.put(
                    type,
                    List.of(
                            header("ce_specversion", "1.0"),
                            header("ce_type", type.typeName()),
                            header("ce_source", type.source()),
                            header("ce_dataschema", type.dataSchema()),
                            header("content-type", "application/json")));
        }
        return headers;
    }
}
