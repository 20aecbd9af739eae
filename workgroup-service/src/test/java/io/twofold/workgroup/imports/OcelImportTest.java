package io.twofold.workgroup.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.events.workgroup.StepCompleted;
import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.importing;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.imports.LogEvents.assertRefused;
import static io.twofold.workgroup.imports.LogEvents.assertResult;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OcelImportTest {

    private static final String EVENTS_FIRST = """
            {"events": [
              {"id": "e1", "type": "check", "time": "2026-01-01T10:00:00Z",
               "attributes": [{"name": "by", "value": "ann"}, {"name": "amount", "value": 12.5}, {"name": "n", "value": 3}],
               "relationships": [{"objectId": "o1", "qualifier": "a"}, {"objectId": "o1", "qualifier": "b"},
                                 {"objectId": "o2"}, {"objectId": "p1"}]},
              {"id": "e2", "type": "send", "time": "2026-01-01T11:00:00Z", "attributes": [{"name": "by", "value": "bob"}],
               "relationships": [{"objectId": "o2"}]},
              {"id": "e3", "type": "rest", "time": "2026-01-01T12:00:00Z"}],
             "objects": [{"id": "o1", "type": "order"}, {"id": "o2", "type": "order", "attributes": []},
                         {"id": "p1", "type": "person"}],
             "objectTypes": [], "eventTypes": []}
            """;

    private final LogEvents events;

    OcelImportTest(LogEvents events) {
        this.events = events;
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json,Invoice,3,9,4",
        "xml,application/xml,Invoice,3,9,4",
        "json,application/json,Purchase Order,2,5,8",
        "xml,application/xml,Purchase Order,2,5,8"
    })
    void theExampleOfTheStandardHasTheCasesOfAType(
            String encoding, String mediaType, String type, int cases, int found, int skipped) throws IOException {
        var process = process("alice");
        var query = "caseType=" + type.replace(" ", "%20") + "&person=po_creator&person=invoice_inserter";

        var ended = imported("alice", process, mediaType, query, example(encoding));
        var again = imported("alice", process, mediaType, query, example(encoding));

        assertResult(ended, Map.of("cases", cases, "events", found, "skipped", skipped, "known", 0));
        assertResult(again, Map.of("cases", cases, "events", found, "skipped", skipped, "known", found));
    }

    @Test
    void anEventBelongsToEveryCaseThatItNamesAndToEachOnce() {
        var process = process("alice");

        var ended = imported("alice", process, "application/json", "caseType=order&person=by", bytes(EVENTS_FIRST));

        assertResult(ended, Map.of("cases", 2, "events", 3, "people", 2, "skipped", 1));
        assertThat(events.of(process, StepCompleted.class).map(StepCompleted::step))
                .containsExactlyInAnyOrder("check", "check", "send");
    }

    @Test
    void anObjectNamesThePersonWhereItsTypeIsThat() {
        var process = process("alice");

        var ended =
                imported("alice", process, "application/json", "caseType=order&personType=person", bytes(EVENTS_FIRST));

        assertResult(ended, Map.of("people", 1));
    }

    @Test
    void jsonNeedsToSayWhichObjectIsTheCase() {
        var answer = importing("alice", process("alice"), "application/json", "", bytes(EVENTS_FIRST));

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("caseType");
    }

    @Test
    void aLogInTheOtherFormatSaysSo() throws IOException {
        assertRefused(imported("alice", process("alice"), example("xml")), "caseType");
        assertRefused(
                imported(
                        "alice",
                        process("alice"),
                        "application/xml",
                        "caseType=order",
                        bytes("<log><trace></trace></log>")),
                "caseType");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        var broken = EVENTS_FIRST.replace("2026-01-01T11:00:00Z", "later").replace("\"objectTypes\": []", "?");

        var ended = imported("alice", process("alice"), "application/json", "caseType=order", bytes(broken));

        assertRefused(ended, "JSON");
        assertThat(ended.jsonPath().getInt("problems[0].line")).isEqualTo(11);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] example(String encoding) throws IOException {
        var file = Path.of(System.getProperty("twofold.reference.data"), "process", "ocel20-example." + encoding);
        assumeThat(file).as("reference data").exists();
        return Files.readAllBytes(file);
    }
}
