package io.twofold.workgroup.board;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.put;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BoardResourceTest {

    @Test
    void oneRequestShowsWhereWorkStandsAndWhoWaits() {
        var process = process("alice");
        var workgroup = workgroup("bob", process);
        var checked = open(process, workgroup, "2026-03-01T10:00:00Z");
        var fresh = open(process, workgroup, "2026-03-02T10:00:00Z");
        var gone = open(process, workgroup, "2026-03-03T10:00:00Z");
        post(
                "bob",
                "/v1/cases/" + checked + "/steps",
                "{\"step\": \"check\", \"completedAt\": \"2026-03-01T11:00:00Z\"}");
        var blocker = made(post("bob", "/v1/cases/" + checked + "/blockers", "{\"reason\": \"APPROVAL\"}"));
        var ask = made(post("bob", "/v1/cases/" + fresh + "/asks", "{\"text\": \"Which form?\"}"));
        put("bob", "/v1/cases/" + gone + "/delivery", "{}");

        var board = get("bob", "/v1/workgroups/" + workgroup + "/board");

        var seen = board.jsonPath();
        assertThat(seen.getInt("open")).isEqualTo(2);
        assertThat(seen.getList("steps.step")).containsExactly("check", null);
        assertThat(seen.getList("steps.cases.id")).isEqualTo(List.of(List.of(checked), List.of(fresh)));
        assertThat(seen.getString("steps[0].cases[0].stepSince")).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(seen.getInt("steps[0].cases[0].ageDays")).isPositive();
        assertThat(seen.getBoolean("steps[0].cases[0].blocked")).isTrue();
        assertThat(seen.getList("blocked.id")).containsExactly(blocker);
        assertThat(seen.getList("asks.id")).containsExactly(ask);
    }

    @Test
    void aBoardIsSentAgainOnlyWhereItChanged() {
        var process = process("alice");
        var workgroup = workgroup("bob", process);
        var id = open(process, workgroup, "2026-03-01T10:00:00Z");
        var path = "/v1/workgroups/" + workgroup + "/board";
        var tag = get("bob", path).header("ETag");

        var same = by("bob").header("If-None-Match", tag).get(path);
        post("bob", "/v1/cases/" + id + "/asks", "{\"text\": \"Which form?\"}");
        var changed = by("bob").header("If-None-Match", tag).get(path);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void aBoardIsForParticipants() {
        var workgroup = workgroup("bob", process("alice"));

        assertProblem(get("carol", "/v1/workgroups/" + workgroup + "/board"), 403, "not-in-the-workgroup");
        assertProblem(
                get("carol", "/v1/workgroups/00000000-0000-7000-8000-000000000000/board"), 404, "workgroup-not-found");
    }

    private static String open(String process, String workgroup, String openedAt) {
        return made(post("bob", "/v1/cases", """
                {"processId": "%s", "workgroupId": "%s", "openedAt": "%s"}""".formatted(process, workgroup, openedAt)));
    }
}
