package io.twofold.workgroup.imports;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.events.workgroup.LogTakenBack;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.log;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.takenBack;
import static io.twofold.workgroup.imports.LogEvents.assertResult;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LogTakeBackTest {

    private static final String ONE = """
            <log><trace><string key="concept:name" value="1"/>
            <event><string key="concept:name" value="check"/><date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
            %s</trace></log>""";
    private static final String MORE = """
            <event><string key="concept:name" value="send"/><date key="time:timestamp" value="2026-01-02T10:00:00Z"/></event>
            """;

    private final LogEvents events;
    private final LogImports imports;
    private final DataSource database;
    private final Ids ids;

    LogTakeBackTest(LogEvents events, LogImports imports, DataSource database, Ids ids) {
        this.events = events;
        this.imports = imports;
        this.database = database;
        this.ids = ids;
    }

    @Test
    void whatAnImportBroughtIsTakenBackAndComesBackAsTheNextRevision() throws Exception {
        var process = process("alice");
        var log = log("running-example");
        var first = imported("alice", process, log).jsonPath().getString("id");

        var ended = takenBack("alice", process, first);
        var again = imported("alice", process, log);

        assertResult(ended, Map.of("cases", 6, "steps", 42));
        assertResult(again, Map.of("events", 42, "known", 0));
        assertThat(events.of(process, StepRemoved.class)).hasSize(42).allMatch(step -> step.revision() == 2);
        assertThat(events.of(process, StepCorrected.class)).hasSize(42).allMatch(step -> step.revision() == 3);
        assertThat(events.of(process, CaseRemoved.class)).hasSize(6).allMatch(found -> found.revision() == 2);
        assertThat(events.of(process, CaseOpened.class).map(CaseOpened::revision))
                .hasSize(12)
                .contains(1, 3);
        assertThat(events.of(process, CaseDelivered.class).map(CaseDelivered::revision))
                .hasSize(12)
                .contains(1, 2);
        assertThat(events.of(process, LogTakenBack.class)).hasSize(1).allMatch(taken -> taken.revision() == 2);
    }

    @Test
    void aCaseOfWhichOthersToldGoesBackToWhatTheySaid() {
        var process = process("alice");
        imported("alice", process, ONE.formatted("").getBytes(UTF_8));
        var grown = imported("alice", process, ONE.formatted(MORE).getBytes(UTF_8));

        var ended = takenBack("alice", process, grown.jsonPath().getString("id"));

        assertResult(ended, Map.of("cases", 0, "steps", 1));
        assertThat(events.of(process, CaseDelivered.class))
                .extracting(CaseDelivered::revision, delivered -> delivered.at().toString())
                .containsExactly(
                        tuple(1, "2026-01-01T10:00:00Z"),
                        tuple(2, "2026-01-02T10:00:00Z"),
                        tuple(3, "2026-01-01T10:00:00Z"));
    }

    @Test
    void aStepThatSomebodyRemovedStaysAway() {
        var process = process("alice");
        var log = ONE.formatted(MORE).getBytes(UTF_8);
        imported("alice", process, log);
        var step = firstStep(process);
        by("alice")
                .header("If-Match", get("alice", "/v1/steps/" + step).header("ETag"))
                .delete("/v1/steps/" + step);

        var again = imported("alice", process, log);

        assertResult(again, Map.of("known", 2));
        assertThat(get("alice", "/v1/steps/" + step).statusCode()).isEqualTo(404);
    }

    @Test
    void casesThatWereTakenBackAreNotThere() {
        var process = process("alice");
        var first = imported("alice", process, ONE.formatted("").getBytes(UTF_8));
        var found = get("alice", "/v1/cases?process=" + process).jsonPath().getString("items[0].id");

        takenBack("alice", process, first.jsonPath().getString("id"));

        assertThat(get("alice", "/v1/cases?process=" + process).jsonPath().getList("items"))
                .isEmpty();
        assertProblem(get("alice", "/v1/cases/" + found), 404, "case-not-found");
    }

    @Test
    void theNameOfACaseThatWasTakenBackIsFree() {
        var process = process("alice");
        var first = imported("alice", process, ONE.formatted("").getBytes(UTF_8));
        takenBack("alice", process, first.jsonPath().getString("id"));

        var told = post("alice", "/v1/processes/" + process + "/steps:batch", """
                {"items": [{"caseRef": "1", "step": "call", "completedAt": "2026-01-01T12:00:00Z"}]}""");
        var again = imported("alice", process, ONE.formatted("").getBytes(UTF_8));

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(201);
        assertResult(again, Map.of("events", 1, "known", 0));
        var cases = get("alice", "/v1/cases?process=" + process).jsonPath();
        assertThat(cases.getList("items")).hasSize(1);
        assertThat(get("alice", "/v1/cases/" + cases.getString("items[0].id") + "/steps")
                        .jsonPath()
                        .getList("items.step"))
                .containsExactly("check", "call");
    }

    @Test
    void whenNothingRemainsTheNextLogMayBeReadInAnotherWay() {
        var process = process("alice");
        var first = imported("alice", process, ONE.formatted("").getBytes(UTF_8));
        var csv = "Case,Step,At\n1,check,2026-01-01 10:00\n".getBytes(UTF_8);

        takenBack("alice", process, first.jsonPath().getString("id"));
        var table = imported("alice", process, "text/csv", "case=Case&activity=Step&time=At", csv);

        assertResult(table, Map.of("cases", 1, "events", 1));
    }

    @Test
    void importsAreListedWithWhatTheyBrought() {
        var process = process("alice");
        var first = imported("alice", process, ONE.formatted("").getBytes(UTF_8))
                .jsonPath()
                .getString("id");
        imported("alice", process, ONE.formatted(MORE).getBytes(UTF_8));
        takenBack("alice", process, first);

        var list = get("alice", "/v1/processes/" + process + "/imports").jsonPath();

        assertThat(list.getList("items.result.events")).containsExactly(2, 1);
        assertThat(list.getList("items.format")).containsExactly("XES", "XES");
        assertThat(list.getList("items.allowed")).hasToString("[[take-back], []]");
        assertThat(list.getString("items[1].id")).isEqualTo(first);
        assertThat(list.getString("items[1].takenBackAt")).isNotNull();
    }

    @Test
    void aDryRunIsInNobodysWay() throws Exception {
        var process = UUID.fromString(process("alice"));
        var first = UUID.fromString(
                imported("alice", process.toString(), ONE.formatted("").getBytes(UTF_8))
                        .jsonPath()
                        .getString("id"));

        QuarkusTransaction.begin();
        try {
            begin(process, true);
            assertThat(imports.isUnderWay(process)).isFalse();
            assertThat(imports.find(process, first).orElseThrow().allowed()).containsExactly("take-back");

            begin(process, false);
            assertThat(imports.isUnderWay(process)).isTrue();
            assertThat(imports.find(process, first).orElseThrow().allowed()).isEmpty();
        } finally {
            QuarkusTransaction.rollback(); // before a worker sees them
        }
    }

    @Test
    void onlyOwnersTakeBackAndOnlyWhatIsThere() {
        var process = process("alice");
        var first = imported("alice", process, ONE.formatted("").getBytes(UTF_8))
                .jsonPath()
                .getString("id");
        var path = "/v1/processes/" + process + "/imports/";

        assertProblem(by("bob").delete(path + first), 403, "not-an-owner");
        assertProblem(by("alice").delete(path + process), 404, "import-not-found");
    }

    private void begin(UUID process, boolean dryRun) throws SQLException {
        try (var connection = database.getConnection();
                var begin = connection.createStatement()) {
            begin.execute("""
                    INSERT INTO job (id, kind, object_id, started_by, state, parameters, created_at, updated_at)
                    VALUES ('%s', 'log-import', '%s', '%s', 'QUEUED', '{"dryRun": %s}', now(), now())
                    """.formatted(ids.next(), process, ids.next(), dryRun));
        }
    }

    private String firstStep(String process) {
        var found = get("alice", "/v1/cases?process=" + process).jsonPath().getString("items[0].id");
        return get("alice", "/v1/cases/" + found + "/steps").jsonPath().getString("items[0].id");
    }
}
