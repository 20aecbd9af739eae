package io.twofold.metrics.value;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.Access;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.MemberRole;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.community.RemovalReason;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.QUESTION;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ValueResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Publisher publisher;
    private final Ids ids;

    ValueResourceTest(Publisher publisher, Ids ids) {
        this.publisher = publisher;
        this.ids = ids;
    }

    @Test
    void onlyWhatOthersAnswerCounts() {
        var community = ids.next();
        var ann = person();
        var bob = person();
        var helped = ids.next();
        var alone = ids.next();
        var answer = ids.next();
        publisher.publish(
                new CommunityCreated(community, 1, "Invoices", CommunityKind.PRACTICE, "en", Access.OPEN, List.of()),
                joined(community, ann),
                joined(community, bob),
                asked(community, helped, ann, 0),
                asked(community, alone, ann, 10),
                answered(community, helped, ids.next(), ann, 5),
                answered(community, helped, answer, bob, 60),
                answered(community, alone, ids.next(), ann, 20),
                new AnswerAccepted(community, helped, 1, answer, ann, bob.personId()));

        var value = valueOf(community);

        assertThat(value.getInt("immediate.members")).isEqualTo(2);
        assertThat(value.getInt("immediate.questions.asked")).isEqualTo(2);
        assertThat(value.getInt("immediate.questions.answered")).isEqualTo(1);
        assertThat(value.getDouble("immediate.questions.acceptedShare")).isEqualTo(0.5);
        assertThat(value.getDouble("immediate.timeToFirstAnswer.p50Seconds")).isEqualTo(60);
        assertThat(value.getInt("immediate.timeToFirstAnswer.unanswered")).isEqualTo(1);
    }

    @Test
    void whoeverLeftIsNoMember() {
        var community = ids.next();
        var stay = joined(community, person());
        publisher.publish(
                new CommunityCreated(community, 1, "Invoices", CommunityKind.PRACTICE, "en", Access.OPEN, List.of()),
                new MemberLeft(community, stay.membershipId(), 2, stay.actor()),
                stay);

        var value = valueOf(community);

        assertThat(value.getInt("immediate.members")).isZero();
        assertThat(value.getString("immediate.timeToFirstAnswer.reason")).isEqualTo("NO_DATA");
    }

    @Test
    void whatWasRemovedCountsInNothingUntilItIsRestored() {
        var community = ids.next();
        var ann = person();
        var bob = person();
        var question = ids.next();
        var answer = ids.next();
        var gone = ids.next();
        var posted = answered(community, question, answer, bob, 60);
        publisher.publish(
                new CommunityCreated(community, 1, "Invoices", CommunityKind.PRACTICE, "en", Access.OPEN, List.of()),
                asked(community, question, ann, 0),
                removed(community, gone, QUESTION, gone, ann),
                asked(community, gone, ann, 0),
                removed(community, answer, ANSWER, question, bob),
                posted,
                new AnswerAccepted(community, question, 1, answer, ann, bob.personId()));

        var value = valueOf(community);

        assertThat(value.getInt("immediate.questions.asked")).isEqualTo(1);
        assertThat(value.getInt("immediate.questions.answered")).isZero();
        assertThat(value.getInt("immediate.questions.accepted")).isZero();

        publisher.publish(new ContributionRestored(
                community,
                answer,
                3,
                ANSWER,
                question,
                question,
                bob,
                null,
                List.of(),
                requireNonNull(posted.at()),
                null,
                bob));

        assertThat(valueOf(community).getInt("immediate.questions.accepted")).isEqualTo(1);
    }

    private ContributionRemoved removed(UUID community, UUID id, ContributionKind kind, UUID thread, Actor author) {
        return new ContributionRemoved(
                community, id, 2, kind, thread, null, author, null, List.of(), NOON, null, author, RemovalReason.OTHER);
    }

    private JsonPath valueOf(UUID community) {
        return given().auth()
                .oauth2(Tokens.of("carol"))
                .get("/v1/communities/" + community + "/value?minAsOf=" + publisher.mark("community-service"))
                .jsonPath();
    }

    private Actor person() {
        return new Actor(ids.next(), null);
    }

    private MemberJoined joined(UUID community, Actor actor) {
        return new MemberJoined(community, ids.next(), 1, actor, MemberRole.MEMBER, null, null);
    }

    private QuestionAsked asked(UUID community, UUID id, Actor actor, int seconds) {
        return new QuestionAsked(community, id, 1, actor, List.of(), NOON.plusSeconds(seconds), null);
    }

    private AnswerPosted answered(UUID community, UUID question, UUID id, Actor actor, int seconds) {
        return new AnswerPosted(community, id, 1, question, question, actor, null, NOON.plusSeconds(seconds), null);
    }
}
