package io.twofold.workgroup.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.imports.LogEvents.assertRefused;
import static io.twofold.workgroup.imports.LogEvents.assertResult;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileLogTest {

    private static final String EVENT = """
            <event><string key="concept:name" value="%s"/><date key="time:timestamp" value="%s"/></event>""";

    private static final String NAMED = "<trace><string key=\"concept:name\" value=\"1\"/></trace>";

    private final LogEvents events;

    HostileLogTest(LogEvents events) {
        this.events = events;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><log><trace>&b;</trace></log> | document type",
                "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log><string key=\"a\" value=\"&x;\"/></log>"
                        + " | document type",
                "<log><trace><string key=\"concept:name\" value=\"&x;\"/></trace></log> | well-formed"
            })
    void documentsThatGrowOrFetchAreRefused(String log, String reason) {
        assertRefused(xes(process("alice"), log), reason);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var bomb = gzip("<log>", "<x/>".repeat(1024), 40_000, "</log>");

        var ended = imported("alice", process("alice"), bomb);

        assertRefused(ended, "send it unpacked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml | '' | <log><trace><string key=\"concept:name\" value=\" | longer than",
                "application/json | caseType=order | {\"events\": [{\"id\": \" | JSON",
                "text/csv | case=a&activity=a&time=a | 'a\n\"' | table"
            })
    void aValueWithoutEndIsRefused(String type, String query, String beginning, String reason) throws IOException {
        var log = gzip(beginning, "a".repeat(1024), 64 * 1024, "");

        var ended = imported("alice", process("alice"), type, query, log);

        assertRefused(ended, reason);
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() throws IOException {
        var ended = imported("alice", process("alice"), gzip("<log>", "<list>", 200_000, ""));

        assertRefused(ended, "levels deep");
    }

    @Test
    void aCaseWithoutEndIsRefused() throws IOException {
        var event = EVENT.formatted("step", "2026-01-01T00:00:00Z");

        var ended = imported("alice", process("alice"), gzip("<log><trace>", event, 100_000, ""));

        assertRefused(ended, "A case of more than");
    }

    @Test
    void aBrokenOrShortenedStreamIsRefused() throws IOException {
        var whole = gzip("<log>", NAMED, 10_000, "</log>");
        var broken = whole.clone();
        broken[whole.length - 5] ^= 1; // of its checksum

        assertRefused(imported("alice", process("alice"), Arrays.copyOf(whole, whole.length / 2)), "breaks off");
        assertRefused(imported("alice", process("alice"), broken), "gzip stream");
    }

    @Test
    void aNameThatNoIndexTakesIsRefused() {
        var log = "<log><trace><string key=\"concept:name\" value=\"1\"/>%s</trace></log>"
                .formatted(EVENT.formatted("x".repeat(501), "2026-01-01T00:00:00Z"));

        assertRefused(xes(process("alice"), log), "longer than 500");
    }

    @Test
    void timesKeepTheirOffsetsAndEqualOnesTheOrderOfTheLog() {
        var process = process("alice");
        var log = "<log><trace><string key=\"concept:name\" value=\"1\"/>%s%s%s%s</trace></log>"
                .formatted(
                        EVENT.formatted("one", "2026-03-29T01:30:00+01:00"),
                        EVENT.formatted("two", "2026-03-29 03:30:00+02:00"),
                        EVENT.formatted("three", "2026-03-29T01:30:00"),
                        EVENT.formatted("four", "2026-03-29T01:30:00.000Z"));

        var ended = xes(process, log);

        assertResult(ended, Map.of("cases", 1, "events", 4, "steps", 4, "people", 0));
        assertThat(events.of(process, StepCompleted.class))
                .extracting(
                        StepCompleted::step,
                        StepCompleted::position,
                        step -> step.completedAt().toString())
                .containsExactlyInAnyOrder(
                        tuple("one", 0, "2026-03-29T00:30:00Z"),
                        tuple("two", 0, "2026-03-29T01:30:00Z"),
                        tuple("three", 1, "2026-03-29T01:30:00Z"),
                        tuple("four", 2, "2026-03-29T01:30:00Z"));
        assertThat(events.of(process, CaseDelivered.class)).hasSize(1);
    }

    @Test
    void onlyAHundredProblemsAreQuoted() {
        var ended = xes(process("alice"), "<log>" + "<trace/>\n".repeat(1_000) + "</log>");

        assertThat(ended.jsonPath().getList("problems")).hasSize(100);
    }

    private static Response xes(String process, String log) {
        return imported("alice", process, log.getBytes(UTF_8));
    }

    private static byte[] gzip(String first, String repeated, int times, String last) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(first.getBytes(UTF_8));
            var middle = repeated.getBytes(UTF_8);
            for (var i = 0; i < times; i++) {
                gzip.write(middle);
            }
            gzip.write(last.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
