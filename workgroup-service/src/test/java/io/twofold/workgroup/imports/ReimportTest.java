package io.twofold.workgroup.imports;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.delete;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.put;
import static io.twofold.workgroup.imports.LogEvents.assertResult;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a log says once more of cases that people have worked on since. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReimportTest {

    private static final String FIRST = "R,check,2026-01-01T10:00:00Z\n";
    private static final String SECOND = "R,send,2026-01-02T10:00:00Z\n";

    private final LogEvents events;

    ReimportTest(LogEvents events) {
        this.events = events;
    }

    @Test
    void aCaseThatGaveItsNameAwayKeepsItsSteps() {
        var process = process("alice");
        var opened = made(post("alice", "/v1/cases", """
                {"processId": "%s", "externalRef": "R"}""".formatted(process)));
        log(process, FIRST);
        patch("alice", "/v1/cases/" + opened, "{\"externalRef\": \"R2\"}");

        var again = log(process, FIRST);

        assertResult(again, Map.of("events", 1, "known", 0));
        assertThat(refs(process)).containsExactlyInAnyOrder("R", "R2");
        assertThat(steps(opened)).containsExactly("check");
    }

    @Test
    void theNameOfARemovedCaseIsThatOfAnother() {
        var process = process("alice");
        var opened = made(post("alice", "/v1/cases", """
                {"processId": "%s", "externalRef": "R"}""".formatted(process)));
        log(process, FIRST);
        delete("alice", "/v1/cases/" + opened);

        var again = log(process, FIRST);

        assertResult(again, Map.of("events", 1, "known", 0));
        assertThat(refs(process)).containsExactly("R");
    }

    @Test
    void anImportedCaseIsFoundUnderItsNewName() {
        var process = process("alice");
        log(process, FIRST);
        var imported = onlyCase(process);
        patch("alice", "/v1/cases/" + imported, "{\"externalRef\": \"R2\"}");

        var grown = log(process, FIRST + SECOND);

        assertResult(grown, Map.of("events", 2, "known", 1));
        assertThat(refs(process)).containsExactly("R2");
        assertThat(steps(imported)).containsExactly("check", "send");
    }

    @Test
    void bothNamesOfACaseAreTheSameCase() {
        var process = process("alice");
        log(process, FIRST);
        var imported = onlyCase(process);
        patch("alice", "/v1/cases/" + imported, "{\"externalRef\": \"R2\"}");

        var both = log(process, FIRST + SECOND.replace("R,", "R2,"));

        assertResult(both, Map.of("events", 2, "known", 1));
        assertThat(steps(imported)).containsExactly("check", "send");
    }

    @Test
    void aCorrectedStepStaysSo() {
        var process = process("alice");
        log(process, FIRST);
        var imported = onlyCase(process);
        var step = get("alice", "/v1/cases/" + imported + "/steps").jsonPath().getString("items[0].id");
        patch("alice", "/v1/steps/" + step, "{\"step\": \"verify\", \"completedAt\": \"2026-01-01T11:00:00Z\"}");

        var again = log(process, FIRST);

        assertResult(again, Map.of("events", 1, "known", 1));
        assertThat(steps(imported)).containsExactly("verify");
    }

    @Test
    void aReopenedCaseStaysOpenUntilTheLogSaysMore() {
        var process = process("alice");
        log(process, FIRST);
        var imported = onlyCase(process);
        delete("alice", "/v1/cases/" + imported + "/delivery");

        log(process, FIRST);
        var same = state(imported);
        log(process, FIRST + SECOND);

        assertThat(same).isEqualTo("OPEN");
        assertThat(state(imported)).isEqualTo("DELIVERED");
        assertThat(events.of(process, CaseDelivered.class)).hasSize(2);
    }

    @Test
    void aCaseThatIsBroughtBackIsAsTheLogHasIt() {
        var process = process("alice");
        log(process, FIRST);
        var imported = onlyCase(process);
        patch("alice", "/v1/cases/" + imported, "{\"dueAt\": \"2026-03-01T00:00:00Z\"}");
        put("alice", "/v1/cases/" + imported + "/delivery", "{\"outcome\": \"CANCELLED\"}");
        delete("alice", "/v1/cases/" + imported);

        log(process, FIRST, "&end=pay");
        log(process, FIRST, "&end=pay");

        var back = get("alice", "/v1/cases/" + imported).jsonPath();
        assertThat(back.getString("state")).isEqualTo("OPEN");
        assertThat(back.getString("dueAt")).isNull();
        assertThat(events.of(process, CaseReopened.class))
                .extracting(CaseReopened::revision)
                .containsExactly(3);
    }

    private static Response log(String process, String rows) {
        return log(process, rows, "");
    }

    private static Response log(String process, String rows, String more) {
        var table = ("case,step,at\n" + rows).getBytes(UTF_8);
        return imported("alice", process, "text/csv", "case=case&activity=step&time=at" + more, table);
    }

    private static String onlyCase(String process) {
        return get("alice", "/v1/cases?process=" + process).jsonPath().getString("items[0].id");
    }

    private static List<String> refs(String process) {
        return get("alice", "/v1/cases?process=" + process).jsonPath().getList("items.externalRef");
    }

    private static List<String> steps(String id) {
        return get("alice", "/v1/cases/" + id + "/steps").jsonPath().getList("items.step");
    }

    private static String state(String id) {
        return get("alice", "/v1/cases/" + id).jsonPath().getString("state");
    }
}
