package io.twofold.system;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class EventLogsIT {

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"running-example", "receipt", "helpdesk", "bpic2013-incidents"})
    void theFiguresOfALogEqualTheReferenceHoweverOftenItIsImported(String name) {
        var alice = new Api("alice");
        var reference = ReferenceFigures.of(name);
        var log = Api.data("process/" + name + ".xes.gz");
        var process = alice.define(name).get("id").asText();

        var first = alice.completed(alice.startImport(process, reference.unitAttribute(), log));
        reference.assertEqual(alice, process, first.get("completedAt").asText());
        var again = alice.completed(alice.startImport(process, reference.unitAttribute(), log));
        reference.assertEqual(alice, process, again.get("completedAt").asText());

        assertThat(again.at("/result/known")).isEqualTo(first.at("/result/events"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"running-example", "receipt", "helpdesk", "bpic2013-incidents"})
    void aLogThatIsExportedAndImportedAgainHasTheSameFigures(String name) {
        var alice = new Api("alice");
        var reference = ReferenceFigures.of(name);
        var process = alice.define(name).get("id").asText();
        var copy = alice.define(name).get("id").asText();
        var log = Api.data("process/" + name + ".xes.gz");
        alice.completed(alice.startImport(process, reference.unitAttribute(), log));

        var ended = alice.completed(alice.startImport(copy, "org:group", alice.export(process)));

        reference.assertEqual(alice, copy, ended.get("completedAt").asText());
    }

    @Test
    void figuresFollowAnImportThatIsTakenBack() {
        var alice = new Api("alice");
        var kept = ReferenceFigures.of("receipt");
        var other = ReferenceFigures.of("running-example");
        var process = alice.define("receipt").get("id").asText();
        alice.completed(alice.startImport(process, kept.unitAttribute(), Api.data("process/receipt.xes.gz")));
        var job = alice.startImport(process, other.unitAttribute(), Api.data("process/running-example.xes.gz"));
        var both = alice.completed(job);

        var flow = alice.get("/v1/processes/" + process + "/flow?minAsOf="
                + both.get("completedAt").asText());
        var back = Api.accepted(
                alice.delete("/v1/processes/" + process + "/imports" + job.substring(job.lastIndexOf('/'))));

        assertThat(flow.at("/counts/cases").asInt())
                .isEqualTo(kept.log().get("cases").asInt()
                        + other.log().get("cases").asInt());
        kept.assertEqual(
                alice, process, alice.completed(back).get("completedAt").asText());
    }

    @ParameterizedTest
    @CsvSource({"json,application/json", "xml,application/xml"})
    void theCasesOfEachTypeOfObjectHaveTheFiguresOfTheReference(String encoding, String mediaType) {
        var alice = new Api("alice");
        var reference = Api.read(new String(Api.data("process/reference/ocel20-example.json"), UTF_8));
        var log = Api.data("process/ocel20-example." + encoding);

        reference.get("flattened_by").properties().forEach(type -> {
            var process = alice.define(type.getKey()).get("id").asText();
            var query = "caseType=" + URLEncoder.encode(type.getKey(), UTF_8) + people(reference);
            var ended = alice.completed(alice.startImport(process, mediaType, query, log));
            assertThat(ended.at("/result/skipped")).isEqualTo(type.getValue().get("skipped_events"));
            assertFlattened(
                    alice, "/v1/processes/" + process, ended.get("completedAt").asText(), type.getValue());
        });
    }

    private static void assertFlattened(Api alice, String process, String minAsOf, JsonNode expected) {
        var flow = alice.get(process + "/flow?minAsOf=" + minAsOf);
        assertThat(flow.at("/counts/cases")).isEqualTo(expected.get("cases"));
        assertThat(flow.at("/counts/events")).isEqualTo(expected.get("events"));
        assertThat(flow.get("startSteps")).isEqualTo(expected.get("start_activities"));
        assertThat(flow.get("endSteps")).isEqualTo(expected.get("end_activities"));
        var lead = expected.get("lead_time_seconds");
        Map.of("mean", "mean", "median", "p50", "p85", "p85", "p95", "p95", "min", "min", "max", "max")
                .forEach((name, ours) -> assertThat(
                                flow.at("/leadTime/" + ours + "Seconds").asDouble())
                        .as(name)
                        .isCloseTo(lead.get(name).asDouble(), offset(0.0005)));
        assertThat(pairs(alice.get(process + "/step-flow").get("items"))).isEqualTo(pairs(expected.get("step_flow")));
    }

    private static List<String> pairs(JsonNode items) {
        return items.valueStream()
                .map(each -> each.get("from") + " " + each.get("to") + " " + each.get("count"))
                .toList();
    }

    private static String people(JsonNode reference) {
        return reference
                .at("/person/event_attribute_by_event_type")
                .valueStream()
                .map(attributes -> "&person=" + attributes.get(0).asText())
                .collect(joining());
    }
}
