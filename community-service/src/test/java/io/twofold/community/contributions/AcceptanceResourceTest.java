package io.twofold.community.contributions;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.ActivityEvent;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.question;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AcceptanceResourceTest {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private final Topic topic;
    private final PersonIds people;

    AcceptanceResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void theAskerAcceptsAnAnswer() {
        var community = community("alice");
        join("bob", community);
        var question = question("bob", community);
        var answer = answer("alice", question);

        var accepted = accept(by("bob"), question, answer);

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.jsonPath().getString("answerId")).isEqualTo(answer);
        assertThat(accepted.jsonPath().getString("updatedAt")).isNotNull();
        assertThat(acceptedAnswer(question)).isEqualTo(answer);
        topic.awaitKey(
                question,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(AnswerAccepted.class, event -> {
                    assertThat(event.answerId()).hasToString(answer);
                    assertThat(event.actor().personId()).isEqualTo(people.person(Tokens.ISSUER, "bob"));
                    assertThat(event.answererId()).isEqualTo(people.person(Tokens.ISSUER, "alice"));
                }));
    }

    @Test
    void whatIsSoAlreadyChangesAndPublishesNothing() {
        var question = question("alice", community("alice"));
        var answer = answer("alice", question);
        var other = answer("alice", question);

        withdraw("alice", question);
        var first = accept(by("alice"), question, answer);
        var again = accept(by("alice"), question, answer);
        accept(by("alice"), question, other);
        withdraw("alice", question);
        withdraw("alice", question);
        accept(by("alice"), question, answer);

        assertThat(again.asString()).isEqualTo(first.asString());
        topic.awaitKey(question, events -> {
            assertThat(events.subList(3, events.size()))
                    .extracting(ActivityEvent::revision)
                    .containsExactly(1, 2, 3, 4);
            assertThat(events.get(5)).isInstanceOf(AcceptanceWithdrawn.class);
        });
        assertThat(acceptedAnswer(question)).isEqualTo(answer);
    }

    @Test
    void onlyTheAskerStewardsAndAdminsAccept() {
        var community = community("alice");
        List.of("bob", "carol").forEach(person -> join(person, community));
        community("dave");
        var question = question("bob", community);
        var answer = answer("carol", question);

        for (var other : List.of("carol", "dave")) {
            assertProblem(accept(by(other), question, answer), 403, "not-the-asker");
            assertProblem(by(other).delete(acceptance(question)), 403, "not-the-asker");
        }

        assertThat(accept(by("alice"), question, answer).statusCode()).isEqualTo(200);
        assertThat(by("alice").delete(acceptance(question)).statusCode()).isEqualTo(204);
        assertThat(accept(by("root", ADMIN), question, answer).statusCode()).isEqualTo(200);
        assertThat(accept(by("bob"), question, answer).statusCode()).isEqualTo(200);
    }

    @Test
    void anAskerWhoLeftMayStillSayWhatHelped() {
        var community = community("alice");
        join("bob", community);
        var question = question("bob", community);
        var answer = answer("alice", question);

        by("bob").delete("/v1/communities/" + community + "/members/me");

        assertThat(accept(by("bob"), question, answer).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAnAnswerToTheQuestionIsAccepted() {
        var question = question("alice", community("alice"));
        var elsewhere = question("alice", community("alice"));
        var answerElsewhere = answer("alice", elsewhere);

        assertProblem(accept(by("alice"), question, answerElsewhere), 409, "not-its-answer");
        assertProblem(accept(by("alice"), question, question), 409, "not-its-answer");
        assertProblem(accept(by("alice"), answerElsewhere, answerElsewhere), 409, "not-a-question");
        assertProblem(accept(by("alice"), question, NOTHING), 404, "contribution-not-found");
        assertProblem(accept(by("alice"), NOTHING, answerElsewhere), 404, "contribution-not-found");
        assertProblem(by("alice").delete(acceptance(NOTHING)), 404, "contribution-not-found");
        assertThat(acceptedAnswer(question)).isNull();
    }

    @Test
    void anAcceptanceIsShownToWhoeverHasTheQuestionAlready() {
        var question = question("alice", community("alice"));
        var answer = answer("alice", question);
        var before = get("alice", "/v1/contributions/" + question);

        accept(by("alice"), question, answer);
        var after = by("alice").header("If-None-Match", before.header("ETag")).get("/v1/contributions/" + question);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.jsonPath().getString("acceptedAnswerId")).isEqualTo(answer);
        assertThat(after.jsonPath().getString("updatedAt"))
                .isEqualTo(before.jsonPath().getString("updatedAt"));
        assertThat(version(after.header("ETag"))).isEqualTo(version(before.header("ETag")));
    }

    private static void withdraw(String person, String question) {
        assertThat(by(person).delete(acceptance(question)).statusCode()).isEqualTo(204);
    }

    private static String acceptedAnswer(String question) {
        return get("alice", "/v1/contributions/" + question).jsonPath().getString("acceptedAnswerId");
    }

    private static String acceptance(String question) {
        return "/v1/contributions/" + question + "/acceptance";
    }

    private static String version(String tag) {
        return tag.substring(0, tag.indexOf('+'));
    }
}
