package io.twofold.workgroup.workgroups;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipantLeft;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.kit.Backends;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorkgroupResourceTest {

    private final Topic topic;

    WorkgroupResourceTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void anybodyOpensAWorkgroupInOneCall() {
        var process = process("alice");

        var id = workgroup("bob", process);

        assertThat(get("bob", "/v1/workgroups/" + id).jsonPath().getList("allowed"))
                .isEqualTo(List.of("leave", "work", "change", "reshape"));
        assertThat(get("alice", "/v1/workgroups/" + id).jsonPath().getList("allowed"))
                .isEqualTo(List.of("join"));
        assertThat(get("carol", "/v1/workgroups?process=" + process).jsonPath().getList("items.id"))
                .containsExactly(id);
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .extracting(Object::getClass)
                        .containsExactly(WorkgroupOpened.class, ParticipantJoined.class));
    }

    @Test
    void whoeverComesBackHasTheSameParticipation() {
        var id = workgroup("bob", process("alice"));
        var mine = "/v1/workgroups/" + id + "/participants/me";

        by("carol").put(mine);
        by("carol").put(mine);
        by("carol").delete(mine);
        by("carol").put(mine);

        assertThat(get("bob", "/v1/workgroups/" + id + "/participants")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        topic.awaitKey(id, events -> {
            var hers = events.subList(2, events.size());
            assertThat(hers)
                    .extracting(Object::getClass)
                    .containsExactly(ParticipantJoined.class, ParticipantLeft.class, ParticipantJoined.class);
            assertThat(hers).extracting(event -> event.revision()).containsExactly(1, 2, 3);
            assertThat(hers)
                    .extracting(event -> event.thingId())
                    .containsOnly(hers.getFirst().thingId());
        });
    }

    @Test
    void aWorkgroupDeliversAProcessThatIsThere() {
        var answer = post("bob", "/v1/workgroups", """
                {"processId": "00000000-0000-7000-8000-000000000000", "name": "Nothing"}""");

        assertProblem(answer, 404, "process-not-found");
    }
}
