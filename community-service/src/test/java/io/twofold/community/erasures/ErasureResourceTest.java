package io.twofold.community.erasures;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureResourceTest {

    private final Topic topic;
    private final PersonIds people;
    private final Ids ids;

    ErasureResourceTest(Topic topic, PersonIds people, Ids ids) {
        this.topic = topic;
        this.people = people;
        this.ids = ids;
    }

    @Test
    void whoeverIsErasedIsNobodyInAllThatThereIs() {
        var community = community("alice");
        join("mallory", community);
        var question = question("mallory", community);
        var mallory = id("mallory");
        post(
                "alice",
                "/v1/contributions/" + question + "/comments",
                "{\"body\": \"[M.](/v1/people/%s)\"}".formatted(mallory));

        var erased = by("mallory").delete("/v1/people/" + mallory);
        var again = by("mallory").delete("/v1/people/" + mallory);

        assertThat(erased.statusCode()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(erased.header("Location"));
        await().untilAsserted(() -> assertThat(author(question)).isNotEqualTo(mallory.toString()));
        assertThat(get("alice", "/v1/communities/" + community + "/members").asString())
                .contains(author(question))
                .doesNotContain(mallory.toString());
        assertThat(get("alice", "/v1/contributions/" + question + "/comments").asString())
                .contains("/v1/people/" + author(question))
                .doesNotContain(mallory.toString());
        assertThat(get("mallory", "/v1/people/me").jsonPath().getString("id"))
                .isEqualTo(people.after(mallory).toString());
        assertThat(get("mallory", erased.header("Location")).statusCode()).isEqualTo(200);
        topic.awaitPerson(mallory, events -> {
            assertThat(events)
                    .filteredOn(event -> event instanceof PersonErased)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PersonErased.class,
                            event -> assertThat(event.replacedBy()).hasToString(author(question)));
            assertThat(events)
                    .filteredOn(event -> event instanceof ErasureCompleted)
                    .hasSize(1);
        });
    }

    @Test
    void anErasureIsCompleteWhenEveryServiceHasDoneItsPart() {
        var trent = id("trent");
        var erasure = by("root", ADMIN).delete("/v1/people/" + trent).header("Location");

        await().untilAsserted(() -> assertThat(
                        by("root", ADMIN).get(erasure).jsonPath().getList("completed"))
                .containsExactly("community-service"));
        topic.publish(new ErasureCompleted(trent, 1, "workgroup-service"), "/workgroup-service");
        topic.publish(new ErasureCompleted(trent, 1, "workgroup-service"), "/workgroup-service");
        topic.publish(new ErasureCompleted(trent, 1, "metrics-service"), "/metrics-service");

        await().untilAsserted(() -> assertThat(
                        by("root", ADMIN).get(erasure).jsonPath().getBoolean("complete"))
                .isTrue());
        assertThat(by("root", ADMIN).get(erasure).jsonPath().getList("completed"))
                .hasSize(3);
        assertProblem(get("alice", erasure), 404, "erasure-not-found");
    }

    @Test
    void anAliasIsErasedWithThePersonWhicheverIsKnownFirst() {
        var walter = id("walter");
        var before = ids.next();
        var after = ids.next();
        topic.publish(new PersonIdentified(before, 1, walter, false), "/workgroup-service");

        by("walter").delete("/v1/people/" + walter);
        topic.publish(new PersonIdentified(after, 1, walter, false), "/workgroup-service");

        for (var alias : new UUID[] {before, after}) {
            topic.awaitPerson(alias, events -> assertThat(events).anyMatch(event -> event instanceof PersonErased));
        }
    }

    @Test
    void onlyOneselfAndAdminsErase() {
        assertProblem(by("alice").delete("/v1/people/" + id("bob")), 403, "not-oneself");
    }

    @Test
    void membersInBulkDoNotLeadBackToWhoWasErased() {
        var community = community("alice");
        by("victor").delete("/v1/people/" + id("victor"));

        post("alice", "/v1/communities/" + community + "/members:batch", "{\"items\": [{\"sub\": \"victor\"}]}");

        assertThat(get("alice", "/v1/communities/" + community + "/members").asString())
                .doesNotContain(id("victor").toString());
    }

    @Test
    void anInvitationDoesNotLeadBackToWhoWasErased() {
        var community = community("alice");
        by("oscar").delete("/v1/people/" + id("oscar"));

        var invited = post(
                "alice",
                "/v1/communities/" + community + "/invitations",
                "{\"personId\": \"%s\"}".formatted(id("oscar")));

        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(invited.asString()).doesNotContain(id("oscar").toString());
    }

    private static String author(String contribution) {
        return get("alice", "/v1/contributions/" + contribution).jsonPath().getString("authorId");
    }

    private UUID id(String person) {
        return people.person(Tokens.ISSUER, person);
    }
}
