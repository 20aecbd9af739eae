package io.twofold.workgroup.activity;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.kit.Backends;
import io.twofold.kit.LiveEvents;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.Tokens;

import static io.twofold.events.workgroup.ParticipationOrigin.JOINED;
import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.UUID.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActivityResourceTest {

    private final Outbox outbox;
    private final Ids ids;

    ActivityResourceTest(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Test
    void theLifeOfItsCasesIsToldInOrderAndWhoComesBackMissesNothing() throws Exception {
        var process = process("alice");
        var workgroup = workgroup("alice", process);
        var elsewhere = workgroup("alice", process);
        String last;
        String found;
        try (var live = follow("alice", workgroup, null)) {
            caseOf("alice", process, elsewhere);
            found = caseOf("alice", process, workgroup);
            post("bob", "/v1/cases/" + found + "/steps", """
                    {"step": "Check"}""");
            await().untilAsserted(() -> assertThat(types(live)).contains("case-opened", "step-completed"));
            await().untilAsserted(() -> assertThat(types(live)).contains("participant-joined"));
            assertThat(live.events()).extracting(LiveEvents.Event::data).noneMatch(data -> data.contains(elsewhere));
            last = live.lastId();
        }
        deliver(found);
        by("alice").delete("/v1/cases/" + found + "/delivery");

        try (var live = follow("alice", workgroup, last)) {
            await().untilAsserted(() -> assertThat(types(live)).containsExactly("case-delivered", "case-reopened"));
        }
    }

    @Test
    void whatASlowWriterCommitsLateIsNotPassedOver() throws Exception {
        var workgroup = workgroup("alice", process("alice"));
        var wrote = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var live = follow("alice", workgroup, null);
                var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                outbox.append(joined(workgroup));
                wrote.countDown();
                mayCommit.await();
                return workgroup;
            }));
            wrote.await();
            by("bob").put("/v1/workgroups/" + workgroup + "/participants/me");
            await().untilAsserted(() -> assertThat(live.events()).hasSize(1));
            mayCommit.countDown();
            written.get();

            await().untilAsserted(() -> assertThat(live.events()).hasSize(2));
        }
    }

    @Test
    void aLogThatIsImportedIsNotTold() throws Exception {
        var process = process("alice");
        var workgroup = workgroup("alice", process);
        var log = "case,activity,time\n1,Check,2026-01-01T10:00:00Z\n1,Pay,2026-01-02T10:00:00Z\n";
        var ended = imported(
                "alice",
                process,
                "text/csv",
                "case=case&activity=activity&time=time&end=Pay&workgroup=" + workgroup,
                log.getBytes(UTF_8));
        assertThat(ended.jsonPath().getInt("result.cases")).as(ended.asString()).isEqualTo(1);
        caseOf("alice", process, workgroup);

        try (var live = follow("alice", workgroup, "0")) {
            await().untilAsserted(() -> assertThat(types(live))
                    .containsExactlyInAnyOrder("workgroup-opened", "participant-joined", "case-opened"));
        }
    }

    @Test
    void onlyParticipantsFollowAndOnlyWhileTheyAre() throws Exception {
        var workgroup = workgroup("alice", process("alice"));
        var me = "/v1/workgroups/" + workgroup + "/participants/me";
        assertThat(get("bob", path(workgroup)).statusCode()).isEqualTo(403);
        assertProblem(get("bob", path(ids.next().toString())), 404, "workgroup-not-found");
        by("bob").put(me);
        awaitToldOfBoth(workgroup); // or his own joining would be what happens now

        try (var live = follow("bob", workgroup, null)) {
            by("bob").delete(me);

            await().untilAsserted(() -> assertThat(live.hasEnded()).isTrue());
            assertThat(live.events()).isEmpty();
        }
    }

    private static void awaitToldOfBoth(String workgroup) throws Exception {
        try (var all = follow("alice", workgroup, "0")) {
            await().untilAsserted(() -> assertThat(types(all))
                    .filteredOn(type -> type.equals("participant-joined"))
                    .hasSize(2));
        }
    }

    private static LiveEvents follow(String person, String workgroup, @Nullable String lastEventId) throws Exception {
        return new LiveEvents(path(workgroup), Tokens.of(person), lastEventId);
    }

    private static String path(String workgroup) {
        return "/v1/workgroups/" + workgroup + "/activity";
    }

    private static List<String> types(LiveEvents live) {
        return live.events().stream()
                .map(event -> event.type().replaceAll("io\\.twofold\\.workgroup\\.|\\.v1", ""))
                .toList();
    }

    private static void deliver(String found) {
        var delivered = by("alice").contentType("application/json").body("{}").put("/v1/cases/" + found + "/delivery");
        assertThat(delivered.statusCode()).as(delivered.asString()).isEqualTo(200);
    }

    private ParticipantJoined joined(String workgroup) {
        return new ParticipantJoined(ids.next(), fromString(workgroup), ids.next(), 1, new Actor(null, null), JOINED);
    }
}
