package io.twofold.workgroup.imports;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.LogImported;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.ended;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.importing;
import static io.twofold.workgroup.Calls.log;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportResourceTest {

    private static final String TWO_EQUAL = """
            <log><trace><string key="concept:name" value="1"/>
            <event><string key="concept:name" value="check"/><string key="lifecycle:transition" value="START"/>
              <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
            <event><string key="concept:name" value="check"/><date key="time:timestamp" value="2026-01-01T11:00:00Z"/></event>
            <event><string key="concept:name" value="check"/><date key="time:timestamp" value="2026-01-01T11:00:00Z"/></event>
            %s
            </trace></log>""";

    private static final String ONE_MORE = """
            <event><string key="concept:name" value="send"/><string key="time:timestamp" value="2026-01-01 13:00:00"/></event>
            """;

    private final Broker broker;

    ImportResourceTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void aLogBecomesCasesStepsAndDeliveries() throws Exception {
        var process = process("alice");

        var ended = imported("alice", process, log("running-example"));

        assertResult(ended, Map.of("cases", 6, "events", 42, "steps", 42, "people", 6, "skipped", 0, "known", 0));
        var events = of(process).toList();
        assertThat(events).filteredOn(CaseOpened.class::isInstance).hasSize(6);
        assertThat(events).filteredOn(StepCompleted.class::isInstance).hasSize(42);
        assertThat(events).filteredOn(CaseDelivered.class::isInstance).hasSize(6);
        assertThat(events).filteredOn(LogImported.class::isInstance).hasSize(1);
    }

    @Test
    void theSameLogAgainChangesNothing() throws Exception {
        var process = process("alice");

        var first = imported("alice", process, log("helpdesk"));
        var published = of(process).count();
        var again = imported("alice", process, log("helpdesk"));

        assertThat(first.jsonPath().getInt("result.events")).isEqualTo(21_348);
        assertThat(again.jsonPath().getInt("result.known")).isEqualTo(21_348);
        assertThat(of(process).count()).isEqualTo(published + 1); // that it was imported
    }

    @Test
    void twoImportsAtOnceDoubleNothing() throws Exception {
        var process = process("alice");
        var log = log("receipt");

        var other = CompletableFuture.supplyAsync(() -> imported("alice", process, log));
        var one = imported("alice", process, log);

        assertThat(known(one) + known(other.join())).isEqualTo(8_577);
        assertThat(of(process).filter(StepCompleted.class::isInstance).map(WorkgroupEvent::thingId))
                .doesNotHaveDuplicates();
    }

    @Test
    void aGrowingLogAddsWhatIsNewAndMovesTheDelivery() {
        var process = process("alice");

        imported("alice", process, TWO_EQUAL.formatted("").getBytes(UTF_8));
        var grown = imported("alice", process, TWO_EQUAL.formatted(ONE_MORE).getBytes(UTF_8));

        assertResult(grown, Map.of("events", 4, "steps", 3, "known", 3));
        assertThat(of(process).filter(CaseDelivered.class::isInstance).map(CaseDelivered.class::cast))
                .extracting(CaseDelivered::revision, delivered -> delivered.at().toString())
                .containsExactly(tuple(1, "2026-01-01T11:00:00Z"), tuple(2, "2026-01-01T13:00:00Z"));
        assertThat(of(process).filter(StepCompleted.class::isInstance).map(StepCompleted.class::cast))
                .extracting(StepCompleted::position)
                .containsExactly(0, 1, 0);
        assertThat(of(process).filter(StepCompleted.class::isInstance).map(StepCompleted.class::cast))
                .extracting(step -> step.startedAt() != null)
                .containsExactly(true, false, false);
    }

    @Test
    void aBrokenLogImportsNothingAndSaysWhere() {
        var process = process("alice");
        var broken = TWO_EQUAL.formatted("<event><string key=\"concept:name\" value=\"x\"/></event>\n<event></trace>");

        var ended = imported("alice", process, broken.getBytes(UTF_8));

        assertThat(ended.jsonPath().getString("state")).isEqualTo("FAILED");
        assertThat(ended.jsonPath().getString("problems[0].detail")).contains("time:timestamp");
        assertThat(ended.jsonPath().getInt("problems[0].line")).isEqualTo(6);
        assertThat(ended.jsonPath().getInt("problems[0].event")).isEqualTo(4);
        assertThat(ended.jsonPath().getString("problems[1].detail")).contains("well-formed");
        assertThat(of(process).filter(CaseOpened.class::isInstance)).isEmpty();
    }

    @Test
    void aDryRunOnlySaysWhatWouldBe() throws Exception {
        var process = process("alice");

        var begun = by("alice")
                .contentType("application/xml")
                .body(log("running-example"))
                .post("/v1/processes/" + process + "/imports?dryRun=true");
        var ended = ended("alice", begun.header("Location"));

        assertResult(ended, Map.of("cases", 6, "events", 42));
        assertThat(of(process).filter(CaseOpened.class::isInstance)).isEmpty();
    }

    @Test
    void onlyOwnersAndFeedsImport() {
        var process = process("alice");

        var answer =
                by("bob").contentType("application/xml").body("<log/>").post("/v1/processes/" + process + "/imports");

        assertProblem(answer, 403, "not-an-owner");
    }

    @Test
    void casesAreImportedOnlyIntoAWorkgroupOfTheirProcess() {
        var process = process("alice");
        var other = workgroup("bob", process("bob"));

        var answer = importing("alice", process, "application/xml", "workgroup=" + other, "<log/>".getBytes(UTF_8));

        assertProblem(answer, 409, "workgroup-of-another-process");
    }

    @Test
    void anotherReadingOfTheLogsIsRefused() {
        var process = process("alice");
        imported("alice", process, TWO_EQUAL.formatted("").getBytes(UTF_8));

        var answer = by("alice")
                .contentType("application/xml")
                .body("<log/>")
                .post("/v1/processes/" + process + "/imports?person=Resource");

        assertProblem(answer, 409, "reading-differs");
    }

    @Test
    void aJobIsNobodyElsesBusiness() {
        var process = process("alice");
        var job =
                imported("alice", process, "<log/>".getBytes(UTF_8)).jsonPath().getString("id");

        assertThat(get("bob", "/v1/jobs/workgroup/" + job).statusCode()).isEqualTo(404);
    }

    private static void assertResult(Response ended, Map<String, Integer> figures) {
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
        assertThat(ended.jsonPath().<String, Integer>getMap("result")).containsAllEntriesOf(figures);
    }

    private static int known(Response ended) {
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
        return ended.jsonPath().getInt("result.known");
    }

    private Stream<WorkgroupEvent> of(String process) {
        return Published.on(Topics.WORKGROUP, broker).stream()
                .map(ReceivedEvent::event)
                .map(WorkgroupEvent.class::cast)
                .filter(event -> event.processId().toString().equals(process));
    }
}
