package io.twofold.workgroup.cases;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipationOrigin;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseResourceTest {

    private final Topic topic;
    private final PersonIds people;

    CaseResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void aCaseIsOpenedWorkedOnDeliveredAndReopened() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        var step = post("bob", "/v1/cases/" + id + "/steps", """
                {"step": "check", "startedAt": "2026-03-02T09:00:00Z", "completedAt": "2026-03-02T10:00:00Z"}""");
        var delivered = by("bob")
                .contentType("application/json")
                .body("{\"at\": \"2026-03-02T11:00:00Z\", \"outcome\": \"DELIVERED\"}")
                .put("/v1/cases/" + id + "/delivery");
        var reopened = by("bob").delete("/v1/cases/" + id + "/delivery");

        assertThat(step.statusCode()).as(step.asString()).isEqualTo(201);
        assertThat(delivered.jsonPath().getString("outcome")).isEqualTo("DELIVERED");
        assertThat(reopened.jsonPath().getString("deliveredAt")).isNull();
        assertThat(get("bob", "/v1/cases/" + id + "/steps").jsonPath().getList("items.step"))
                .containsExactly("check");
        topic.awaitKey(id, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsExactly(CaseOpened.class, StepCompleted.class, CaseDelivered.class, CaseReopened.class);
            assertThat(events.get(2)).isInstanceOfSatisfying(CaseDelivered.class, event -> {
                assertThat(event.revision()).isEqualTo(1);
                assertThat(event.outcome()).isEqualTo(CaseOutcome.DELIVERED);
            });
            assertThat(events.get(3).revision()).isEqualTo(2);
        });
    }

    @Test
    void whoeverDoesAStepTakesPart() {
        var process = process("alice");
        var workgroup = workgroup("bob", process);
        var id = caseOf("bob", process, workgroup);

        var before = get("carol", "/v1/cases/" + id);
        var step = post("carol", "/v1/cases/" + id + "/steps", "{\"step\": \"check\"}");

        assertProblem(before, 403, "not-a-participant");
        assertThat(step.statusCode()).as(step.asString()).isEqualTo(201);
        assertThat(get("carol", "/v1/cases/" + id).statusCode()).isEqualTo(200);
        topic.awaitKey(
                workgroup,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(ParticipantJoined.class, joined -> {
                    assertThat(joined.how()).isEqualTo(ParticipationOrigin.WORKED);
                    assertThat(joined.actor().personId()).isEqualTo(people.person(Tokens.ISSUER, "carol"));
                }));
    }

    @Test
    void stepsOfABatchAreRecordedAllOrNone() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        var wrong = post("bob", "/v1/cases/" + id + "/steps:batch", """
                {"items": [{"step": "check"}, {"step": " "}]}""");
        var right = post("bob", "/v1/cases/" + id + "/steps:batch", """
                {"items": [{"step": "check", "completedAt": "2026-03-02T10:00:00Z"},
                           {"step": "decide", "completedAt": "2026-03-02T10:00:00Z"}]}""");

        assertProblem(wrong, 400, "invalid-request");
        assertThat(wrong.jsonPath().getString("errors[0].pointer")).isEqualTo("/items/1/step");
        assertThat(right.jsonPath().getList("items.position")).containsExactly(0, 1);
        assertThat(get("bob", "/v1/cases/" + id + "/steps").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void aStepIsTakenBackByWhoDidIt() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));
        var step = post("bob", "/v1/cases/" + id + "/steps", "{\"step\": \"check\"}")
                .jsonPath()
                .getString("id");

        var others = by("carol").header("If-Match", "*").delete("/v1/steps/" + step);
        var own = by("bob")
                .header("If-Match", get("bob", "/v1/steps/" + step).header("ETag"))
                .delete("/v1/steps/" + step);

        assertProblem(others, 403, "not-your-step");
        assertThat(own.statusCode()).isEqualTo(204);
        assertThat(get("bob", "/v1/steps/" + step).statusCode()).isEqualTo(404);
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast())
                        .isInstanceOfSatisfying(
                                StepRemoved.class,
                                removed -> assertThat(removed.stepId()).isEqualTo(UUID.fromString(step))));
    }

    @Test
    void aProcessHasEachExternalRefOnce() {
        var process = process("alice");
        var request = "{\"processId\": \"%s\", \"externalRef\": \"R-1\"}".formatted(process);

        var first = post("alice", "/v1/cases", request);
        var again = post("alice", "/v1/cases", request);

        assertThat(first.statusCode()).isEqualTo(201);
        assertProblem(again, 409, "external-ref-taken");
        assertThat(get("alice", "/v1/cases?process=" + process).jsonPath().getList("items.id"))
                .containsExactly(first.jsonPath().getString("id"));
    }

    @Test
    void casesWithoutAWorkgroupAreTheOwners() {
        var process = process("alice");

        assertProblem(post("bob", "/v1/cases", "{\"processId\": \"%s\"}".formatted(process)), 403, "not-an-owner");
        assertProblem(get("bob", "/v1/cases?process=" + process), 403, "not-a-participant");
    }
}
