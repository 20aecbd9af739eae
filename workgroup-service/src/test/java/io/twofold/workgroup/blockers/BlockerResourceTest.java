package io.twofold.workgroup.blockers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.BlockerCleared;
import io.twofold.events.workgroup.BlockerRaised;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.kit.Backends;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BlockerResourceTest {

    private final Topic topic;
    private String id = "";

    BlockerResourceTest(Topic topic) {
        this.topic = topic;
    }

    @BeforeEach
    void openACase() {
        var process = process("alice");
        id = caseOf("bob", process, workgroup("bob", process));
    }

    @Test
    void whatStopsACaseIsRaisedClearedAndRaisedAgain() {
        var raised = post("bob", "/v1/cases/" + id + "/blockers", """
                {"step": "check", "reason": "TOOL", "text": "SAP is down"}""");
        var path = "/v1/cases/" + id + "/blockers/" + made(raised);

        var round = patch("bob", path, "{\"workaround\": \"by phone\"}");
        var blocked = get("bob", "/v1/cases/" + id).jsonPath().getBoolean("blocked");
        var cleared = by("bob").put(path + "/clearance");
        by("bob").put(path + "/clearance");
        var free = get("bob", "/v1/cases/" + id).jsonPath().getBoolean("blocked");
        by("bob").delete(path + "/clearance");

        assertThat(raised.header("Location")).isEqualTo(path);
        assertThat(round.jsonPath().getString("workaround")).isEqualTo("by phone");
        assertThat(blocked).isTrue();
        assertThat(cleared.jsonPath().getString("clearedAt")).isNotNull();
        assertThat(free).isFalse();
        assertThat(get("bob", path).jsonPath().getString("clearedAt")).isNull();
        topic.awaitKey(id, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsExactly(
                            CaseOpened.class,
                            BlockerRaised.class,
                            BlockerRaised.class,
                            BlockerCleared.class,
                            BlockerRaised.class);
            assertThat(events.subList(1, 5))
                    .extracting(event -> event.revision())
                    .containsExactly(1, 2, 3, 4);
            assertThat(events.get(3))
                    .isInstanceOfSatisfying(
                            BlockerCleared.class,
                            event -> assertThat(event.workaround()).isTrue());
        });
    }

    @Test
    void aBlockerIsFoundOnItsOwnCaseOnly() {
        var process = process("alice");
        var other = caseOf("bob", process, workgroup("bob", process));
        var blocker = made(post("bob", "/v1/cases/" + id + "/blockers", "{\"reason\": \"APPROVAL\"}"));

        assertProblem(get("bob", "/v1/cases/" + other + "/blockers/" + blocker), 404, "blocker-not-found");
        assertThat(get("bob", "/v1/cases/" + id + "/blockers").jsonPath().getList("items.id"))
                .containsExactly(blocker);
    }

    @Test
    void aReasonIsOneOfTheList() {
        var answer = post("bob", "/v1/cases/" + id + "/blockers", "{\"reason\": \"WEATHER\"}");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains("APPROVAL, INFORMATION, OTHER_UNIT");
    }
}
