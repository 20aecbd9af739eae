package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseCancelled;
import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.kit.Backends;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.delete;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.put;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseChangesTest {

    private final Topic topic;

    CaseChangesTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void aCaseIsGivenUpAndComesBack() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        var cancelled = put("bob", "/v1/cases/" + id + "/delivery", "{\"outcome\": \"CANCELLED\"}");
        var listed = get("bob", "/v1/cases?process=%s&workgroup=%s&state=OPEN".formatted(process, workgroupOf(id)));
        var reopened = by("bob").delete("/v1/cases/" + id + "/delivery");

        assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.jsonPath().getString("deliveredAt")).isNull();
        assertThat(cancelled.jsonPath().getList("allowed")).isEqualTo(List.of("work", "reopen", "remove"));
        assertThat(listed.jsonPath().getList("items")).isEmpty();
        assertThat(reopened.jsonPath().getString("state")).isEqualTo("OPEN");
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .extracting(Object::getClass)
                        .containsExactly(CaseOpened.class, CaseCancelled.class, CaseReopened.class));
    }

    @Test
    void whatIsKnownOfACaseIsChangedByWhoWorksOnIt() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        var changed = patch("bob", "/v1/cases/" + id, """
                {"externalRef": "R-7", "link": "https://erp.example.com/7", "dueAt": "2026-03-09T10:00:00Z"}""");
        var wrong = patch("bob", "/v1/cases/" + id, "{\"link\": \"erp 7\"}");
        var stale = by("bob")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + id + "-1\"")
                .body("{\"dueAt\": null}")
                .patch("/v1/cases/" + id);

        assertThat(changed.jsonPath().getString("link")).isEqualTo("https://erp.example.com/7");
        assertThat(changed.header("ETag"))
                .isEqualTo(get("bob", "/v1/cases/" + id).header("ETag"));
        assertProblem(wrong, 400, "invalid-request");
        assertProblem(stale, 412, "stale");
        assertProblem(patch("carol", "/v1/cases/" + id, "{\"dueAt\": null}"), 403, "not-a-participant");
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(CaseChanged.class, event -> {
                    assertThat(event.revision()).isEqualTo(2);
                    assertThat(event.externalRef()).isEqualTo("R-7");
                    assertThat(event.dueAt()).isEqualTo(Instant.parse("2026-03-09T10:00:00Z"));
                }));
    }

    @Test
    void aRemovedCaseLeavesItsNameToAnother() {
        var process = process("alice");
        var request = "{\"processId\": \"%s\", \"externalRef\": \"R-1\"}".formatted(process);
        var id = made(post("alice", "/v1/cases", request));

        var removed = delete("alice", "/v1/cases/" + id);

        assertThat(removed.statusCode()).isEqualTo(204);
        assertProblem(get("alice", "/v1/cases/" + id), 404, "case-not-found");
        assertProblem(post("alice", "/v1/cases/" + id + "/steps", "{\"step\": \"check\"}"), 404, "case-not-found");
        assertThat(made(post("alice", "/v1/cases", request))).isNotEqualTo(id);
        topic.awaitKey(id, events -> assertThat(events.getLast()).isInstanceOf(CaseRemoved.class));
    }

    @Test
    void onlyWhoOpenedACaseAndOwnersRemoveIt() {
        var process = process("alice");
        var workgroup = workgroup("bob", process);
        by("carol").put("/v1/workgroups/" + workgroup + "/participants/me");

        var id = caseOf("bob", process, workgroup);

        assertProblem(delete("carol", "/v1/cases/" + id), 403, "not-your-case");
        assertProblem(by("bob").delete("/v1/cases/" + id), 428, "match-required");
        assertThat(delete("bob", "/v1/cases/" + id).statusCode()).isEqualTo(204);
    }

    @Test
    void casesAreFoundByWhereTheyStand() {
        var process = process("alice");
        var late = open(process, "2026-03-01T10:00:00Z", "\"2026-03-05T10:00:00Z\"");
        var calm = open(process, "2026-03-02T10:00:00Z", "null");
        var soon = open(process, "2026-03-03T10:00:00Z", "\"2026-03-04T10:00:00Z\"");
        post(
                "alice",
                "/v1/cases/" + late + "/steps",
                "{\"step\": \"check\", \"completedAt\": \"2026-03-03T10:00:00Z\"}");
        post(
                "alice",
                "/v1/cases/" + late + "/steps",
                "{\"step\": \"enter\", \"completedAt\": \"2026-03-02T10:00:00Z\"}");
        post("alice", "/v1/cases/" + calm + "/blockers", "{\"reason\": \"TOOL\"}");
        put("alice", "/v1/cases/" + soon + "/delivery", "{}");

        assertThat(listed(process, "")).containsExactly(soon, calm, late);
        assertThat(listed(process, "&sort=OLDEST")).containsExactly(late, calm, soon);
        assertThat(listed(process, "&sort=DUE")).containsExactly(soon, late, calm);
        assertThat(listed(process, "&state=OPEN")).containsExactly(calm, late);
        assertThat(listed(process, "&state=DELIVERED")).containsExactly(soon);
        assertThat(listed(process, "&step=check")).containsExactly(late);
        assertThat(listed(process, "&step=enter")).isEmpty();
        assertThat(listed(process, "&blocked=true")).containsExactly(calm);
        assertThat(listed(process, "&overdue=true")).containsExactly(late);
    }

    @Test
    void everySortGoesOnWithItsCursor() {
        var process = process("alice");
        open(process, "2026-03-01T10:00:00Z", "null");
        open(process, "2026-03-01T10:00:00Z", "\"2026-03-04T10:00:00Z\"");
        open(process, "2026-03-03T10:00:00Z", "null");

        for (var sort : CaseSort.values()) {
            var path = "/v1/cases?process=%s&sort=%s&limit=2".formatted(process, sort);
            var first = get("alice", path).jsonPath();
            var second = get("alice", path + "&cursor=" + first.getString("nextCursor"))
                    .jsonPath();

            assertThat(first.getList("items.id")).hasSize(2).doesNotContainAnyElementsOf(second.getList("items.id"));
            assertThat(second.getList("items.id")).hasSize(1);
        }
    }

    @Test
    void aListIsOfAProcessOrAWorkgroup() {
        assertProblem(get("alice", "/v1/cases"), 400, "cases-of-nothing");
    }

    private static String open(String process, String openedAt, String dueAt) {
        return made(post("alice", "/v1/cases", """
                {"processId": "%s", "openedAt": "%s", "dueAt": %s}""".formatted(process, openedAt, dueAt)));
    }

    private static List<String> listed(String process, String filter) {
        return get("alice", "/v1/cases?process=" + process + filter).jsonPath().getList("items.id");
    }

    private static String workgroupOf(String id) {
        return get("bob", "/v1/cases/" + id).jsonPath().getString("workgroupId");
    }
}
