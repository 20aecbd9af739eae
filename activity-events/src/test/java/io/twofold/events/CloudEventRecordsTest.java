package io.twofold.events;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.kafka.common.record.TimestampType.CREATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CloudEventRecordsTest {

    private static final Instant TIME = Instant.parse("2024-03-05T10:12:41.251Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final CloudEventRecords records = new CloudEventRecords();

    @ParameterizedTest
    @EnumSource
    void aRecordIsWhatTheCloudEventsLibraryWrites(EventType type) {
        var event = Samples.event(type);

        var ours = records.record(records.encode(event, TIME, TRACE), Samples.source(type));

        var theirs = KafkaMessageFactory.<String>createWriter(
                        type.topic(), event.key().toString())
                .writeBinary(cloudEvent(type, event));
        assertThat(texts(ours.headers())).isEqualTo(texts(theirs.headers()));
        assertThat(ours.value()).isEqualTo(theirs.value());
        assertThat(ours.key()).isEqualTo(theirs.key());
        assertThat(ours.topic()).isEqualTo(theirs.topic());
    }

    @ParameterizedTest
    @EnumSource
    void theCloudEventsLibraryReadsARecord(EventType type) {
        var event = Samples.event(type);

        var ours = records.record(records.encode(event, TIME, TRACE), Samples.source(type));

        assertThat(KafkaMessageFactory.createReader(received(ours)).toEvent()).isEqualTo(cloudEvent(type, event));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCloudEventsLibraryWroteIsRead(EventType type) {
        var event = Samples.event(type);
        var cloudEvent = cloudEvent(type, event);

        var read = records.read(
                received(KafkaMessageFactory.createWriter(type.topic(), "").writeBinary(cloudEvent)));

        assertThat(read)
                .isEqualTo(new ReceivedEvent(
                        cloudEvent.getId(), Samples.source(type), event.key().toString(), TIME, event));
    }

    @Test
    void withoutATraceThereIsNoHeaderOfOne() {
        var record = records.record(
                records.encode(Samples.event(EventType.ANSWER_POSTED), TIME, null), "/community-service");

        assertThat(record.headers().lastHeader("ce_traceparent")).isNull();
    }

    @Test
    void theTypeIsWhereReadersLookFirst() {
        var record = records.record(
                records.encode(Samples.event(EventType.ANSWER_POSTED), TIME, null), "/community-service");

        assertThat(record.headers()).last().extracting(Header::key).isEqualTo("ce_type");
    }

    @Test
    void timesHaveThreeDigitsOfASecond() {
        var record = records.record(
                records.encode(
                        Samples.event(EventType.ANSWER_POSTED), Instant.parse("2024-03-05T10:12:41.999999Z"), null),
                "/community-service");

        assertThat(texts(record.headers())).containsEntry("ce_time", "2024-03-05T10:12:41.999Z");
    }

    @Test
    void aTypeOfALaterReleaseCannotBeReadButIsTold() {
        var record = record(Map.of("ce_type", "io.twofold.community.answer-posted.v2"), "{}");

        assertThat(records.typeOf(record)).isEmpty();
        assertThat(unreadable(record))
                .hasMessageContaining("twofold.community.v1-7, offset 42, type io.twofold.community.answer-posted.v2")
                .returns(new TopicPartition(Topics.COMMUNITY, 7), UnreadableEvent::partition)
                .returns(42L, UnreadableEvent::offset)
                .returns("io.twofold.community.answer-posted.v2", UnreadableEvent::type);
    }

    @Test
    void whatIsNoCloudEventCannotBeRead() {
        var record = record(Map.of(), "{}");

        assertThat(unreadable(record).type()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"communityId\": 1}"})
    void brokenDataCannotBeRead(@Nullable String data) {
        var record = record(envelope(), data);

        assertThat(records.typeOf(record)).contains(EventType.COMMUNITY_CREATED);
        assertThat(unreadable(record).type()).isEqualTo(EventType.COMMUNITY_CREATED.typeName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_subject", "ce_time"})
    void anIncompleteEnvelopeCannotBeRead(String header) {
        var envelope = envelope();
        envelope.remove(header);

        var unreadable = unreadable(
                record(envelope, Samples.json(EventType.COMMUNITY_CREATED).toString()));

        assertThat(unreadable).hasMessageEndingWith("no header " + header);
    }

    @Test
    void aTimeThatIsNoneCannotBeRead() {
        var envelope = envelope();
        envelope.put("ce_time", "yesterday");

        assertThat(unreadable(record(
                        envelope, Samples.json(EventType.COMMUNITY_CREATED).toString())))
                .hasMessageContaining("yesterday");
    }

    private UnreadableEvent unreadable(ConsumerRecord<String, byte[]> record) {
        return catchThrowableOfType(UnreadableEvent.class, () -> records.read(record));
    }

    private Map<String, String> envelope() {
        var encoded = records.encode(Samples.event(EventType.COMMUNITY_CREATED), TIME, null);
        return texts(records.record(encoded, "/community-service").headers());
    }

    private static CloudEvent cloudEvent(EventType type, ActivityEvent event) {
        return CloudEventBuilder.v1()
                .withId(type.typeName() + ':' + event.thingId() + ':' + event.revision())
                .withSource(URI.create(Samples.source(type)))
                .withType(type.typeName())
                .withSubject(event.key().toString())
                .withTime(TIME.atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(type.dataSchema()))
                .withDataContentType("application/json")
                .withExtension("traceparent", TRACE)
                .withData(new EventCodec().write(event))
                .build();
    }

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers, @Nullable String data) {
        var sent =
                new ProducerRecord<String, byte[]>(Topics.COMMUNITY, "key", data == null ? null : data.getBytes(UTF_8));
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
        return received(sent);
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        var none = Optional.<Integer>empty();
        return new ConsumerRecord<>(
                sent.topic(), 7, 42, 0, CREATE_TIME, 0, 0, sent.key(), sent.value(), sent.headers(), none);
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new TreeMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
