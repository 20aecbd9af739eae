package io.twofold.workgroup.workgroups;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.ActivityEvent;
import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupDormant;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.kit.Backends;
import io.twofold.workgroup.MovableClock;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorkgroupLifeTest {

    private final Dormancy dormancy;
    private final MovableClock clock;
    private final Topic topic;

    WorkgroupLifeTest(Dormancy dormancy, MovableClock clock, Topic topic) {
        this.dormancy = dormancy;
        this.clock = clock;
        this.topic = topic;
    }

    @AfterEach
    void goBack() {
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void aWorkgroupIsOpenedWorksSleepsWakesAndBecomesACommunity() {
        var id = workgroup("bob", process("alice"));
        var open = caseOf("bob", get("bob", "/v1/workgroups/" + id).jsonPath().getString("processId"), id);
        later(10);
        work("carol", open);
        later(39);
        assertThat(state(id)).isEqualTo("ACTIVE");

        later(41);
        assertThat(state(id)).isEqualTo("DORMANT");
        later(100);
        work("carol", open);
        assertThat(state(id)).isEqualTo("ACTIVE");
        later(129);
        assertThat(state(id)).isEqualTo("ACTIVE");

        var becomes = post("bob", "/v1/workgroups/" + id + "/reshape", "{\"kind\": \"PRACTICE\"}")
                .jsonPath()
                .getString("becomesId");
        later(400);
        assertThat(state(id)).isEqualTo("RESHAPING");
        topic.publish(
                new CommunityCreated(
                        UUID.fromString(becomes),
                        1,
                        "Faster invoices",
                        CommunityKind.PRACTICE,
                        "en",
                        Access.OPEN,
                        List.of()),
                "/community-service");

        await().untilAsserted(() -> assertThat(state(id)).isEqualTo("RESHAPED"));
        assertProblem(
                post("bob", "/v1/workgroups/" + id + "/reshape", "{\"kind\": \"PRACTICE\"}"),
                409,
                "workgroup-reshaped");
        assertLife(id);
    }

    private void assertLife(String id) {
        topic.awaitKey(id, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsExactly(
                            WorkgroupOpened.class,
                            ParticipantJoined.class,
                            ParticipantJoined.class,
                            WorkgroupDormant.class,
                            WorkgroupWoken.class,
                            WorkgroupReshaped.class,
                            WorkgroupChanged.class);
            assertThat(events)
                    .filteredOn(event -> event.thingId().toString().equals(id))
                    .extracting(ActivityEvent::revision)
                    .containsExactly(1, 2, 3, 4, 5);
        });
    }

    private void work(String person, String open) {
        made(post(
                person,
                "/v1/cases/" + open + "/steps",
                "{\"step\": \"check\", \"completedAt\": \"%s\"}".formatted(clock.instant())));
    }

    private void later(int days) {
        clock.setAhead(Duration.ofDays(days));
        var more = true;
        while (more) {
            more = dormancy.sweep();
        }
    }

    private static String state(String id) {
        return get("bob", "/v1/workgroups/" + id).jsonPath().getString("state");
    }
}
