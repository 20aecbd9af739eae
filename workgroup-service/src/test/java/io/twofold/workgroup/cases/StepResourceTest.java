package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.web.identity.Role.FEED;
import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.delete;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StepResourceTest {

    private final Topic topic;
    private final PersonIds people;

    StepResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void theCompletionOfAStepMayComeLater() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        var begun = post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "2026-03-02T09:00:00Z", "inProgress": true}""");
        var standing = get("bob", "/v1/cases/" + id).jsonPath().getString("step");
        var completed = patch("bob", "/v1/steps/" + made(begun), "{\"completedAt\": \"2026-03-02T10:00:00Z\"}");

        assertThat(begun.jsonPath().getString("transition")).isEqualTo("start");
        assertThat(standing).isEqualTo("check");
        assertThat(completed.jsonPath().getString("transition")).isNull();
        assertThat(completed.jsonPath().getString("startedAt")).isEqualTo("2026-03-02T09:00:00Z");
        topic.awaitKey(id, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsExactly(CaseOpened.class, StepProgressed.class, StepCompleted.class);
            assertThat(events.getLast()).isInstanceOfSatisfying(StepCompleted.class, event -> {
                assertThat(event.revision()).isEqualTo(2);
                assertThat(event.completedAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
            });
        });
    }

    @Test
    void aCompletionBeginsWithTheStartBeforeIt() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        post("bob", "/v1/cases/" + id + "/steps:batch", """
                {"items": [{"step": "check", "startedAt": "2026-03-02T09:00:00Z", "inProgress": true},
                           {"step": "check", "startedAt": "2026-03-02T09:30:00Z", "inProgress": true},
                           {"step": "check", "completedAt": "2026-03-02T10:00:00Z"}]}""");
        post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "2026-03-02T11:30:00Z", "completedAt": "2026-03-02T12:00:00Z"}""");
        post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "completedAt": "2026-03-02T13:00:00Z"}""");

        assertThat(starts(id)).containsExactly("2026-03-02T09:00:00Z", "2026-03-02T11:30:00Z", null);
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .filteredOn(StepCompleted.class::isInstance)
                        .first()
                        .isInstanceOfSatisfying(
                                StepCompleted.class,
                                step -> assertThat(step.startedAt()).hasToString("2026-03-02T09:00:00Z")));
    }

    @Test
    void aStartThatIsCorrectedOrTakenBackMovesTheCompletion() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));
        var start = made(post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "2026-03-02T09:00:00Z", "inProgress": true}"""));
        var completed = made(post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "completedAt": "2026-03-02T10:00:00Z"}"""));

        patch("bob", "/v1/steps/" + start, "{\"startedAt\": \"2026-03-02T09:15:00Z\"}");
        var moved = starts(id);
        delete("bob", "/v1/steps/" + start);
        var gone = starts(id);
        patch("bob", "/v1/steps/" + completed, "{\"startedAt\": \"2026-03-02T09:45:00Z\"}");
        post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "2026-03-02T09:30:00Z", "inProgress": true}""");

        assertThat(moved).containsExactly("2026-03-02T09:15:00Z");
        assertThat(gone).containsOnlyNulls();
        assertThat(starts(id)).as("told").containsExactly("2026-03-02T09:45:00Z");
    }

    @Test
    void aCompletionThatFollowsAStartMayMoveBeforeItOrConfirmIt() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));
        var start = made(post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "2026-03-02T09:00:00Z", "inProgress": true}"""));
        var completed = made(post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "completedAt": "2026-03-02T10:00:00Z"}"""));

        var before = patch("bob", "/v1/steps/" + completed, "{\"completedAt\": \"2026-03-02T08:30:00Z\"}");
        var without = starts(id);
        patch("bob", "/v1/steps/" + completed, "{\"completedAt\": \"2026-03-02T11:00:00Z\"}");
        var again = starts(id);
        patch("bob", "/v1/steps/" + completed, "{\"startedAt\": \"2026-03-02T09:00:00Z\"}");
        delete("bob", "/v1/steps/" + start);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(without).containsOnlyNulls();
        assertThat(again).containsExactly("2026-03-02T09:00:00Z");
        assertThat(starts(id)).as("confirmed").containsExactly("2026-03-02T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500-03-01T10:00:00Z", "1582-10-10T00:00:00Z", "0001-01-01T00:00:00Z"})
    void whatIsOlderThanOurCalendarKeepsItsTime(String time) {
        var process = process("alice");
        var id = made(post("alice", "/v1/cases", """
                {"processId": "%s", "openedAt": "%s", "dueAt": "%s"}""".formatted(process, time, time)));
        var step = made(post("alice", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "%s", "completedAt": "%s"}""".formatted(time, time)));
        patch("alice", "/v1/steps/" + step, "{\"step\": \"pay\"}");

        var opened = get("alice", "/v1/cases/" + id).jsonPath();
        var done = get("alice", "/v1/cases/" + id + "/steps").jsonPath();

        assertThat(opened.getString("openedAt")).isEqualTo(time);
        assertThat(opened.getString("dueAt")).isEqualTo(time);
        assertThat(done.getList("items.at")).containsExactly(time);
        assertThat(done.getList("items.startedAt")).containsExactly(time);
        assertThat(get("alice", "/v1/processes/" + process + "/export").asString())
                .contains("key=\"time:timestamp\" value=\"" + time.replace("Z", ".000Z"));
    }

    @Test
    void aWrongStepIsCorrected() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));
        var step = made(post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "chekc", "completedAt": "2026-03-02T10:00:00Z"}"""));

        var corrected = patch("bob", "/v1/steps/" + step, """
                {"step": "check", "startedAt": "2026-03-02T09:30:00Z"}""");
        var backwards = patch("bob", "/v1/steps/" + step, "{\"startedAt\": \"2026-03-02T11:00:00Z\"}");

        assertThat(corrected.jsonPath().getString("step")).isEqualTo("check");
        assertProblem(backwards, 400, "invalid-request");
        assertThat(backwards.jsonPath().getString("errors[0].pointer")).isEqualTo("/startedAt");
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(StepCorrected.class, event -> {
                    assertThat(event.revision()).isEqualTo(2);
                    assertThat(event.step()).isEqualTo("check");
                    assertThat(event.startedAt()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
                }));
    }

    @Test
    void ofTwoWhoCorrectTheSameTheFirstWins() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));
        var step = made(post("bob", "/v1/cases/" + id + "/steps", "{\"step\": \"check\"}"));
        var seen = get("bob", "/v1/steps/" + step).header("ETag");

        var answers = IntStream.range(0, 2)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> by("bob")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", seen)
                        .body("{\"step\": \"check %d\"}".formatted(number))
                        .patch("/v1/steps/" + step)
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void stepsOfManyAtOnceAreAllRecorded() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        var answers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> post(number % 2 == 0 ? "bob" : "carol", "/v1/cases/" + id + "/steps", """
                                {"step": "check", "completedAt": "2026-03-02T10:00:00Z"}""")
                                .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(get("bob", "/v1/cases/" + id + "/steps").jsonPath().getList("items.position"))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void whoRecordedAStepIsKept() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));
        var carol = people.person(Tokens.ISSUER, "carol");

        var step = post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "personId": "%s"}""".formatted(carol));

        assertThat(step.jsonPath().getString("personId")).isEqualTo(carol.toString());
        assertThat(step.jsonPath().getString("recordedBy"))
                .isEqualTo(people.person(Tokens.ISSUER, "bob").toString());
        assertThat(delete("carol", "/v1/steps/" + made(step)).statusCode()).isEqualTo(204);
    }

    @Test
    void aSystemTellsOfCasesByTheirNames() {
        var process = process("alice");
        var told = """
                {"items": [
                    {"caseRef": "R-1", "step": "enter", "sub": "carol", "completedAt": "2026-03-02T10:00:00Z"},
                    {"caseRef": "R-2", "step": "enter", "person": "Kim", "completedAt": "2026-03-02T10:05:00Z"},
                    {"caseRef": "R-1", "step": "check", "startedAt": "2026-03-02T11:00:00Z", "inProgress": true}]}""";

        var answer = by("erp", FEED)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(told)
                .post("/v1/processes/" + process + "/steps:batch");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("items.step")).containsExactly("enter", "enter", "check");
        assertThat(answer.jsonPath().getList("items.personId", UUID.class))
                .containsExactly(
                        people.person(Tokens.ISSUER, "carol"), people.inLog(UUID.fromString(process), "Kim"), null);
        var cases =
                get("alice", "/v1/cases?process=" + process + "&sort=OLDEST").jsonPath();
        assertThat(cases.getList("items.externalRef")).containsExactly("R-1", "R-2");
        assertThat(cases.getList("items.openedAt")).containsExactly("2026-03-02T10:00:00Z", "2026-03-02T10:05:00Z");
        topic.awaitKey(
                cases.getString("items[0].id"),
                events -> assertThat(events)
                        .extracting(Object::getClass)
                        .containsExactly(CaseOpened.class, StepCompleted.class, StepProgressed.class));
    }

    @Test
    void aBatchOfAProcessNamesAllThatIsWrong() {
        var process = process("alice");
        var path = "/v1/processes/" + process + "/steps:batch";

        var wrong = post("alice", path, """
                {"items": [{"caseRef": "R-1", "step": "a"}, {"caseRef": "R-2", "step": " "},
                    {"caseRef": "", "step": "b", "sub": "carol", "person": "Kim"}]}""");
        var notOurs = post("alice", path, "{\"items\": [{\"caseRef\": \"R\", \"step\": \"a\", \"sub\": \"carol\"}]}");
        var notHis = post("bob", path, "{\"items\": [{\"caseRef\": \"R\", \"step\": \"a\"}]}");

        assertProblem(wrong, 400, "invalid-request");
        assertThat(wrong.jsonPath().getList("errors.pointer"))
                .isEqualTo(List.of("/items/1/step", "/items/2/caseRef", "/items/2/personId"));
        assertProblem(notOurs, 403, "sub-needs-a-role");
        assertProblem(notHis, 403, "not-an-owner");
        assertThat(get("alice", "/v1/cases?process=" + process).jsonPath().getList("items"))
                .isEmpty();
    }

    private static List<String> starts(String owner) {
        return get("bob", "/v1/cases/" + owner + "/steps")
                .jsonPath()
                .getList("items.findAll { it.transition == null }.startedAt");
    }
}
