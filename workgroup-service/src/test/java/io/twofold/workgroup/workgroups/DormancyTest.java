package io.twofold.workgroup.workgroups;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.WorkgroupDormant;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.kit.Backends;
import io.twofold.workgroup.MovableClock;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DormancyTest {

    private final Dormancy dormancy;
    private final MovableClock clock;
    private final Topic topic;

    DormancyTest(Dormancy dormancy, MovableClock clock, Topic topic) {
        this.dormancy = dormancy;
        this.clock = clock;
        this.topic = topic;
    }

    @AfterEach
    void goBack() {
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void withoutWorkForItsTimeAWorkgroupSleepsAndWakesWithTheNextStep() {
        var process = process("alice");
        var id = workgroup("bob", process);
        var open = caseOf("bob", process, id);

        later(29);
        var before = state(id);
        later(31);
        var asleep = state(id);
        step(open, clock.instant().minus(Duration.ofDays(40)));
        var stillAsleep = state(id);
        step(open, clock.instant().minus(Duration.ofDays(1)));

        assertThat(before).isEqualTo("ACTIVE");
        assertThat(asleep).isEqualTo("DORMANT");
        assertThat(stillAsleep).isEqualTo("DORMANT");
        assertThat(state(id)).isEqualTo("ACTIVE");
        topic.awaitKey(id, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsSubsequence(WorkgroupDormant.class, WorkgroupWoken.class);
            assertThat(events.getLast().revision()).isEqualTo(3);
        });
    }

    @Test
    void workKeepsAWorkgroupAwake() {
        var process = process("alice");
        var id = workgroup("bob", process);
        step(caseOf("bob", process, id), Instant.now().plus(Duration.ofDays(5)));

        later(34);
        var awake = state(id);
        later(36);

        assertThat(awake).isEqualTo("ACTIVE");
        assertThat(state(id)).isEqualTo("DORMANT");
    }

    @Test
    void aWorkgroupSaysItselfHowLongItStaysAwake() {
        var process = process("alice");
        var id = made(post("bob", "/v1/workgroups", """
                {"processId": "%s", "name": "Yearly accounts", "dormancyDays": 400}""".formatted(process)));

        later(31);
        var awake = state(id);
        later(401);

        assertThat(awake).isEqualTo("ACTIVE");
        assertThat(state(id)).isEqualTo("DORMANT");
    }

    /** As that of an event log does, which nobody wakes it for. */
    @Test
    void workThatCameBesideWakesItToo() {
        var process = process("alice");
        var id = workgroup("bob", process);
        step(caseOf("bob", process, id), Instant.now());
        later(31);

        later(0);

        assertThat(state(id)).isEqualTo("ACTIVE");
    }

    @Test
    void ofTwoReplicasOneSaysIt() {
        var id = workgroup("bob", process("alice"));
        clock.setAhead(Duration.ofDays(31));

        Stream.generate(() -> CompletableFuture.runAsync(this::sweep))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .filteredOn(WorkgroupDormant.class::isInstance)
                        .hasSize(1));
    }

    private void later(int days) {
        clock.setAhead(Duration.ofDays(days));
        sweep();
    }

    private void sweep() {
        var more = true;
        while (more) {
            more = dormancy.sweep();
        }
    }

    private static void step(String open, Instant at) {
        made(post("bob", "/v1/cases/" + open + "/steps", """
                {"step": "check", "completedAt": "%s"}""".formatted(at)));
    }

    private static String state(String id) {
        return get("bob", "/v1/workgroups/" + id).jsonPath().getString("state");
    }
}
