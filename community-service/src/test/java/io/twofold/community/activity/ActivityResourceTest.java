package io.twofold.community.activity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.QuestionAsked;
import io.twofold.kit.Backends;
import io.twofold.kit.LiveEvents;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
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
    void whatHappensIsToldInItsOrderAndOnlyInItsCommunity() throws Exception {
        var community = community("alice");
        try (var live = follow("bob", community, null)) {
            question("alice", community("alice"));
            join("bob", community);
            var question = question("alice", community);
            var answer = answer("bob", question);
            accept(by("alice"), question, answer);

            await().untilAsserted(() -> assertThat(types(live))
                    .endsWith("member-joined", "question-asked", "answer-posted", "answer-accepted"));
            assertThat(live.events())
                    .allSatisfy(event -> assertThat(event.data()).contains(community))
                    .extracting(event -> Long.parseLong(event.id()))
                    .isSorted();
            assertThat(live.events().getLast().data()).contains("\"answerId\":\"" + answer + "\"");
        }
    }

    @Test
    void whoComesBackMissesNothing() throws Exception {
        var community = community("alice");
        String last;
        try (var live = follow("alice", community, null)) {
            question("alice", community);
            await().untilAsserted(() -> assertThat(types(live)).endsWith("question-asked"));
            last = live.lastId();
        }
        var asked = List.of(question("alice", community), question("alice", community), question("alice", community));

        try (var live = follow("alice", community, last)) {
            await().untilAsserted(() -> assertThat(live.events()).hasSize(3));
            assertThat(live.events())
                    .zipSatisfy(asked, (event, id) -> assertThat(event.data()).contains(id));
        }
        try (var all = follow("alice", community, "0")) {
            await().untilAsserted(() -> assertThat(types(all))
                    .containsExactly(
                            "community-created",
                            "member-joined",
                            "question-asked",
                            "question-asked",
                            "question-asked",
                            "question-asked"));
        }
    }

    @Test
    void aStreamWithoutEventsCanBeResumed() throws Exception {
        var community = community("alice");
        String last;
        try (var live = follow("alice", community, "0")) {
            await().untilAsserted(() -> assertThat(live.events()).hasSize(2));
            last = live.lastId();
        }
        String afterNothing;
        try (var live = follow("alice", community, last)) {
            await().untilAsserted(() -> assertThat(live.comments()).isNotEmpty());
            afterNothing = live.lastId();
        }
        var question = question("alice", community);

        try (var live = follow("alice", community, afterNothing)) {
            await().untilAsserted(() -> assertThat(live.events()).hasSize(1));
            assertThat(live.events().getFirst().data()).contains(question);
        }
    }

    @Test
    void whatASlowWriterCommitsLateIsNotPassedOver() throws Exception {
        var community = community("alice");
        var late = ids.next();
        var wrote = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var live = follow("alice", community, null);
                var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                outbox.append(asked(community, late, null));
                wrote.countDown();
                mayCommit.await();
                return late;
            }));
            wrote.await();
            var early = question("alice", community);
            await().untilAsserted(() -> assertThat(live.events())
                    .last()
                    .satisfies(event -> assertThat(event.data()).contains(early)));
            mayCommit.countDown();
            written.get();

            await().untilAsserted(() -> assertThat(live.events())
                    .last()
                    .satisfies(event -> assertThat(event.data()).contains(late.toString())));
        }
    }

    @Test
    void readingsRequestsAndImportsAreNotTold() throws Exception {
        var community = byApproval("alice");
        var question = question("alice", community);
        post("alice", "/v1/contributions/" + question + "/readings:batch", "{\"items\": [{}]}");
        by("bob").put("/v1/communities/" + community + "/members/me");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(asked(community, ids.next(), ids.next())));
        answer("alice", question);

        try (var live = follow("alice", community, "0")) {
            await().untilAsserted(() -> assertThat(types(live))
                    .containsExactly("community-created", "member-joined", "question-asked", "answer-posted"));
        }
    }

    @Test
    void whoMayNotReadDoesNotFollow() {
        var path = "/v1/communities/" + byApproval("alice") + "/activity";

        assertProblem(get("bob", path), 403, "not-a-member");
        assertProblem(get("bob", "/v1/communities/" + ids.next() + "/activity"), 404, "community-not-found");
        assertProblem(by("alice").header("Last-Event-ID", "-1").get(path), 400, "invalid-request");
    }

    @Test
    void theStreamEndsWhenItsReaderMayNotReadAnyMore() throws Exception {
        var community = community("alice");
        join("bob", community);
        try (var live = follow("bob", community, null);
                var stewards = follow("alice", community, null)) {
            close(community);
            by("bob").delete("/v1/communities/" + community + "/members/me");
            question("alice", community);

            await().untilAsserted(() -> assertThat(live.hasEnded()).isTrue());
            assertThat(types(live)).doesNotContain("member-left", "question-asked");
            await().untilAsserted(() -> assertThat(types(stewards)).endsWith("member-left", "question-asked"));
            assertThat(stewards.hasEnded()).isFalse();
        }
    }

    private static LiveEvents follow(String person, String community, @Nullable String lastEventId) throws Exception {
        return new LiveEvents("/v1/communities/" + community + "/activity", Tokens.of(person), lastEventId);
    }

    private static List<String> types(LiveEvents live) {
        return live.events().stream()
                .map(event -> event.type().replaceAll("io\\.twofold\\.community\\.|\\.v1", ""))
                .toList();
    }

    private static String byApproval(String steward) {
        return made(post(steward, "/v1/communities", """
                {"name": "Invoices", "kind": "PRACTICE", "access": "APPROVAL"}"""));
    }

    private static void close(String community) {
        var changed = by("alice")
                .contentType("application/merge-patch+json")
                .header("If-Match", get("alice", "/v1/communities/" + community).header("ETag"))
                .body("{\"access\": \"APPROVAL\"}")
                .patch("/v1/communities/" + community);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }

    private static QuestionAsked asked(String community, UUID id, @Nullable UUID importId) {
        return new QuestionAsked(UUID.fromString(community), id, 1, new Actor(null, null), List.of(), null, importId);
    }
}
