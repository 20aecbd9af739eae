package io.twofold.workgroup.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.events.Topics;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StepInboxTest {

    private final Topic topic;
    private final Broker broker;
    private final PersonIds people;
    private final Ids ids;
    private final MeterRegistry metrics;

    StepInboxTest(Topic topic, Broker broker, PersonIds people, Ids ids, MeterRegistry metrics) {
        this.topic = topic;
        this.broker = broker;
        this.people = people;
        this.ids = ids;
        this.metrics = metrics;
    }

    @Test
    void aStepIsRecordedAsByACallOfTheApi() {
        var process = process("alice");
        var workgroup = workgroup("alice", process);

        send(message(process, "check", "2026-03-02T10:00:00+01:00", """
                , "workgroupId": "%s", "sub": "pete", "unit": "Finance", "startedAt": "2026-03-02T08:30:00Z",
                "attributes": {"amount": 12.5, "channel": "mail"}""".formatted(workgroup)));

        var open = awaitCase(process);
        assertThat(get("alice", "/v1/cases/" + open).jsonPath().getString("workgroupId"))
                .isEqualTo(workgroup);
        topic.awaitKey(
                open,
                events -> assertThat(events)
                        .filteredOn(StepCompleted.class::isInstance)
                        .singleElement()
                        .isInstanceOfSatisfying(StepCompleted.class, step -> {
                            assertThat(step.actor().personId()).isEqualTo(people.person(Tokens.ISSUER, "pete"));
                            assertThat(step.actor().unit()).isEqualTo("Finance");
                            assertThat(step.completedAt()).hasToString("2026-03-02T09:00:00Z");
                            assertThat(step.startedAt()).hasToString("2026-03-02T08:30:00Z");
                        }));
        assertThat(get("alice", "/v1/workgroups/" + workgroup + "/participants")
                        .jsonPath()
                        .getList("items.personId"))
                .contains(people.person(Tokens.ISSUER, "pete").toString());
        assertThat(get("alice", "/v1/processes/" + process + "/export").asString())
                .contains("<float key=\"amount\" value=\"12.5\"/>", "<string key=\"channel\" value=\"mail\"/>");
    }

    @Test
    void theSameMessageIsTakenOnce() {
        var process = process("alice");
        var message = message(process, "check", "2026-03-02T10:00:00Z", "");
        var id = ids.next();

        send(id, message, message);
        send(id, message);
        send(message(process, "pay", "2026-03-02T11:00:00Z", ""));

        awaitSteps(process, "check", "pay");
    }

    @Test
    void lateAndDisorderedMessagesStandInTheirPlace() {
        var process = process("alice");

        send(message(process, "pay", "2026-03-02T12:00:00Z", ", \"person\": \"Pete\""));
        send(message(process, "check", "2026-03-02T11:00:00Z", ""));
        send(message(process, "check", "2026-03-02T10:00:00Z", ", \"transition\": \"START\""));

        awaitSteps(process, "check", "check", "pay");
        topic.awaitKey(
                awaitCase(process),
                events -> assertThat(events)
                        .filteredOn(StepProgressed.class::isInstance)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                StepProgressed.class,
                                step -> assertThat(step.transition()).isEqualTo("start")));
        assertThat(get("alice", "/v1/processes/" + process + "/people")
                        .jsonPath()
                        .getList("items.name"))
                .containsExactly("Pete");
    }

    @Test
    void structuredModeIsReadToo() {
        var process = process("alice");
        var event = """
                {"specversion": "1.0", "id": "%s", "source": "/crm", "type": "io.twofold.step.step-recorded.v1",
                 "datacontenttype": "application/json", "data": %s}""".formatted(ids.next(), message(process, "check", "2026-03-02T10:00:00Z", ""));

        send(Map.of("content-type", "application/cloudevents+json; charset=UTF-8"), event);

        awaitSteps(process, "check");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {                                   | no JSON
            []                                  | array found, object expected
            {"step": "check"}                   | processId
            %s, "completedAt": "yesterday"}     | completedAt
            %s, "startedAt": "2026-03-02T10:00:00.001Z"} | startedAt: must not be after completedAt
            %s, "caseRef": " "}                 | must not be blank
            %s, "sub": "pete", "person": "Pete"} | must be the only one of
            %s, "workgroupId": "0198b6c1-02a5-7b4f-8d63-7a2f3e4d5c02"} | workgroup-not-found
            %s, "attributes": {"a": {"b": 1}}}  | /attributes/a is none of these
            %s, "person": "a\\u0000b"}          | 0x00
            """)
    void whatCannotBeTakenIsADeadLetterAndStopsNothing(String data, String reason) {
        var process = process("alice");
        var begun = message(process, "check", "2026-03-02T10:00:00Z", "");
        var bad = data.replace("%s", begun.substring(0, begun.length() - 1));
        var id = ids.next();
        var before = refused();

        send(message(process, "enter", "2026-03-02T09:00:00Z", ""));
        send(id, bad);
        send(message(process, "pay", "2026-03-02T11:00:00Z", ""));

        awaitSteps(process, "enter", "pay");
        var letter = awaitLetter(id);
        assertThat(header(letter, "twofold_reason")).contains(reason);
        assertThat(header(letter, "twofold_partition")).matches("\\d+");
        assertThat(header(letter, "twofold_offset")).matches("\\d+");
        assertThat(new String(letter.value(), UTF_8)).isEqualTo(bad);
        assertThat(refused()).isGreaterThan(before);
    }

    @Test
    void aDeadLetterThatIsSentAgainIsTakenOnceItCanBe() {
        var process = process("alice");
        var id = ids.next();
        send(id, message("0198b6c1-02a5-7b4f-8d63-7a2f3e4d5c02", "check", "2026-03-02T10:00:00Z", ""));
        var letter = awaitLetter(id);
        assertThat(header(letter, "twofold_reason")).contains("process-not-found");

        var mended = new String(letter.value(), UTF_8).replace("0198b6c1-02a5-7b4f-8d63-7a2f3e4d5c02", process);
        var headers = new ArrayList<>(List.of(letter.headers().toArray()));
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(Topics.STEP, null, letter.key(), mended.getBytes(UTF_8), headers));
        }

        awaitSteps(process, "check");
    }

    @Test
    void fewBadOnesAmongManyCostNoneOfTheOthers() {
        var process = process("alice");
        var unknown = ids.next().toString();
        try (var producer = producer()) {
            IntStream.range(0, 300)
                    .mapToObj(i -> i % 100 == 50
                            ? message(unknown, "check", "2026-03-02T10:00:00Z", "")
                            : message(process, "check " + i, "2026-03-02T10:00:00Z", ""))
                    .forEach(message -> producer.send(record(binary(ids.next()), message)));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("alice", "/v1/processes/" + process + "/export")
                                .asString()
                                .split("<event>"))
                        .hasSize(298));
    }

    private static String message(String process, String step, String completedAt, String more) {
        return """
                {"processId": "%s", "caseRef": "R1", "step": "%s", "completedAt": "%s"%s}""".formatted(process, step, completedAt, more);
    }

    private void send(String message) {
        send(ids.next(), message);
    }

    private void send(UUID id, String... messages) {
        for (var message : messages) {
            send(binary(id), message);
        }
    }

    private void send(Map<String, String> headers, String message) {
        try (var producer = producer()) {
            producer.send(record(headers, message));
        }
    }

    private static Map<String, String> binary(UUID id) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/crm",
                "ce_type",
                "io.twofold.step.step-recorded.v1",
                "content-type",
                "application/json");
    }

    private static ProducerRecord<String, byte[]> record(Map<String, String> headers, String message) {
        var record = new ProducerRecord<>(Topics.STEP, "R1", message.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new ByteArraySerializer());
    }

    private ConsumerRecord<String, byte[]> awaitLetter(UUID id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> letters().stream()
                                .filter(letter -> id.toString().equals(header(letter, "ce_id")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        var ends = broker.endOffsets(List.of(Topics.deadLetters(Topics.STEP)));
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(broker.settings(Map.of()), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private double refused() {
        return metrics.get("twofold.inbound.messages").tag("result", "refused").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static String awaitCase(String process) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> get("alice", "/v1/cases?process=" + process)
                                .jsonPath()
                                .<String>getList("items.id"),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static void awaitSteps(String process, String... steps) {
        var open = awaitCase(process);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get("alice", "/v1/cases/" + open + "/steps")
                                .jsonPath()
                                .<String>getList("items.step"))
                        .containsExactly(steps));
    }
}
