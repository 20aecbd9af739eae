package io.twofold.workgroup.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.kit.Backends;
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
    private final StepMessages messages;
    private final PersonIds people;
    private final Ids ids;
    private final MeterRegistry metrics;

    StepInboxTest(Topic topic, StepMessages messages, PersonIds people, Ids ids, MeterRegistry metrics) {
        this.topic = topic;
        this.messages = messages;
        this.people = people;
        this.ids = ids;
        this.metrics = metrics;
    }

    @Test
    void aStepIsRecordedAsByACallOfTheApi() {
        var process = process("alice");
        var workgroup = workgroup("alice", process);

        messages.send(message(process, "check", "2026-03-02T10:00:00+01:00", """
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

        messages.send(id, message, message);
        messages.send(id, message);
        messages.send(message(process, "pay", "2026-03-02T11:00:00Z", ""));

        awaitSteps(process, "check", "pay");
    }

    @Test
    void lateAndDisorderedMessagesStandInTheirPlace() {
        var process = process("alice");

        messages.send(message(process, "pay", "2026-03-02T12:00:00Z", ", \"person\": \"Pete\""));
        messages.send(message(process, "check", "2026-03-02T11:00:00Z", ""));
        messages.send(message(process, "check", "2026-03-02T10:00:00Z", ", \"transition\": \"START\""));

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
    void aStartThatComesLateIsThatOfItsCompletion() {
        var process = process("alice");

        messages.send(message(process, "check", "2026-03-02T11:00:00Z", ""));
        messages.send(message(process, "pay", "2026-03-02T12:00:00Z", ""));
        messages.send(message(process, "check", "2026-03-02T10:30:00Z", ", \"transition\": \"start\""));
        messages.send(message(process, "check", "2026-03-02T10:00:00Z", ", \"transition\": \"start\""));

        awaitSteps(process, "check", "check", "check", "pay");
        topic.awaitKey(
                awaitCase(process),
                events -> assertThat(events)
                        .filteredOn(StepCorrected.class::isInstance)
                        .extracting(event -> ((StepCorrected) event).startedAt())
                        .containsExactly(Instant.parse("2026-03-02T10:30:00Z"), Instant.parse("2026-03-02T10:00:00Z")));
    }

    @Test
    void structuredModeIsReadToo() {
        var process = process("alice");
        var event = """
                {"specversion": "1.0", "id": "%s", "source": "/crm", "type": "io.twofold.step.step-recorded.v1",
                 "datacontenttype": "application/json", "data": %s}""".formatted(ids.next(), message(process, "check", "2026-03-02T10:00:00Z", ""));

        messages.send(Map.of("content-type", "application/cloudevents+json; charset=UTF-8"), event);

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

        messages.send(message(process, "enter", "2026-03-02T09:00:00Z", ""));
        messages.send(id, bad);
        messages.send(message(process, "pay", "2026-03-02T11:00:00Z", ""));

        awaitSteps(process, "enter", "pay");
        var letter = messages.awaitLetter(id);
        assertThat(StepMessages.header(letter, "twofold_reason")).contains(reason);
        assertThat(StepMessages.header(letter, "twofold_partition")).matches("\\d+");
        assertThat(StepMessages.header(letter, "twofold_offset")).matches("\\d+");
        assertThat(new String(letter.value(), UTF_8)).isEqualTo(bad);
        assertThat(refused()).isGreaterThan(before);
    }

    @Test
    void aDeadLetterThatIsSentAgainIsTakenOnceItCanBe() {
        var process = process("alice");
        var id = ids.next();
        messages.send(id, message("0198b6c1-02a5-7b4f-8d63-7a2f3e4d5c02", "check", "2026-03-02T10:00:00Z", ""));
        var letter = messages.awaitLetter(id);
        assertThat(StepMessages.header(letter, "twofold_reason")).contains("process-not-found");

        var mended = new String(letter.value(), UTF_8).replace("0198b6c1-02a5-7b4f-8d63-7a2f3e4d5c02", process);
        messages.sendAgain(letter, mended);

        awaitSteps(process, "check");
    }

    @Test
    void fewBadOnesAmongManyCostNoneOfTheOthers() {
        var process = process("alice");
        var unknown = ids.next().toString();
        messages.sendEach(IntStream.range(0, 300)
                .mapToObj(i -> i % 100 == 50
                        ? message(unknown, "check", "2026-03-02T10:00:00Z", "")
                        : message(process, "check " + i, "2026-03-02T10:00:00Z", "")));

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
