package io.twofold.community.contributions;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.RemovalReason;
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
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a contribution after it was posted. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CurationResourceTest {

    private final Topic topic;
    private final PersonIds people;
    private final ContributionRepository contributions;

    CurationResourceTest(Topic topic, PersonIds people, ContributionRepository contributions) {
        this.topic = topic;
        this.people = people;
        this.contributions = contributions;
    }

    @Test
    void anArticleIsPublishedAndCommentedOn() {
        var community = community("alice");
        var article = made(post("alice", "/v1/communities/" + community + "/contributions", """
                {"kind": "ARTICLE", "title": "VAT", "body": "All *about* it", "topics": ["tax"]}"""));

        var comment = post("alice", path(article) + "/comments", "{\"body\": \"And more\"}");
        var reply = post("alice", path(comment.jsonPath().getString("id")) + "/comments", "{\"body\": \"Yes\"}");

        assertThat(get("bob", path(article)).jsonPath().getString("html")).isEqualTo("<p>All <em>about</em> it</p>\n");
        assertThat(get("bob", path(article)).jsonPath().getInt("comments")).isEqualTo(1);
        assertThat(ids(get("bob", path(article) + "/comments"))).hasSize(1);
        assertThat(ids(get("bob", path(article) + "/comments?thread=true")))
                .containsExactly(
                        comment.jsonPath().getString("id"), reply.jsonPath().getString("id"));
        assertProblem(post("alice", path(article) + "/answers", "{\"body\": \"No\"}"), 409, "not-a-question");
        topic.awaitKey(article, events -> {
            assertThat(events.getFirst()).isInstanceOf(ArticlePublished.class);
            assertThat(events.getLast()).isInstanceOfSatisfying(CommentPosted.class, event -> {
                assertThat(event.parentId()).hasToString(comment.jsonPath().getString("id"));
                assertThat(event.parentPersonId()).isEqualTo(people.person(Tokens.ISSUER, "alice"));
            });
        });
    }

    @Test
    void threadsAreListedByTopicActivityAndWhetherTheyAreSolved() {
        var community = community("alice");
        var threads = "/v1/communities/" + community + "/contributions";
        var older = made(post("alice", threads, """
                {"kind": "QUESTION", "title": "VAT?", "body": "?", "topics": ["tax"]}"""));
        var newer = question("alice", community);
        answer("alice", older);

        assertThat(ids(get("alice", threads + "?topic=tax"))).containsExactly(older);
        assertThat(ids(get("alice", threads))).containsExactly(newer, older);
        assertThat(ids(get("alice", threads + "?sort=ACTIVE"))).containsExactly(older, newer);
        assertThat(ids(get("alice", threads + "?unsolved=true"))).containsExactly(newer, older);
        assertThat(ids(get("alice", threads + "?kind=ARTICLE"))).isEmpty();
    }

    @Test
    void anAuthorRevisesAndAllWordingsAreKept() {
        var question = question("alice", community("alice"));

        var revised = revise(by("alice"), question, "{\"body\": \"I really wonder.\", \"topics\": [\"why\"]}");
        var same = revise(by("alice"), question, "{\"title\": \"Why?\"}");

        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(revised.header("ETag"));
        var revisions = get("bob", path(question) + "/revisions").jsonPath();
        assertThat(revisions.getList("items.revision")).containsExactly(2, 1);
        assertThat(revisions.getList("items.body")).containsExactly("I really wonder.", "I wonder.");
        assertThat(revisions.getString("items[0].difference")).contains("-I wonder.", "+I really wonder.", "+#why");
        assertThat(revisions.getString("items[1].difference")).isNull();
        assertProblem(revise(by("bob"), question, "{\"body\": \"No\"}"), 403, "not-the-author");
        assertProblem(revise(by("alice"), question, "{\"body\": null}"), 400, "invalid-request");
        topic.awaitKey(question, events -> {
            assertThat(events).hasSize(2);
            assertThat(events.getLast()).isInstanceOfSatisfying(ContributionRevised.class, event -> {
                assertThat(event.revision()).isEqualTo(2);
                assertThat(event.topics()).containsExactly("why");
            });
        });
    }

    @Test
    void revisionsArePagedAndThoseOfManyLinesShownWithoutDifferences() {
        var question = question("alice", community("alice"));
        revise(by("alice"), question, Map.of("body", "a\n".repeat(1_500)));
        revise(by("alice"), question, Map.of("body", "b\n".repeat(1_500)));
        revise(by("alice"), question, Map.of("body", "b"));

        var first = get("bob", path(question) + "/revisions?limit=3");
        var second =
                get("bob", first.header("Link").replaceAll("<(.*)>.*", "$1")).jsonPath();

        assertThat(first.jsonPath().getList("items.revision")).containsExactly(4, 3, 2);
        assertThat(first.jsonPath().getString("items[0].difference")).contains("-b");
        assertThat(first.jsonPath().getString("items[1].difference")).isNull();
        assertThat(first.jsonPath().getString("items[2].difference")).contains("-I wonder.");
        assertThat(second.getList("items.revision")).containsExactly(1);
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void anAnswersBodyIsAllThatIsRevisedOfIt() {
        var answer = answer("alice", question("alice", community("alice")));

        assertThat(revise(by("alice"), answer, "{\"body\": \"Since.\"}").statusCode())
                .isEqualTo(200);
        assertProblem(revise(by("alice"), answer, "{\"title\": \"Since\"}"), 400, "invalid-request");
    }

    @Test
    void whatIsRemovedIsThereForItsAuthorAndStewardsOnly() {
        var community = community("alice");
        join("bob", community);
        var question = question("alice", community);
        var answer = answer("bob", question);

        var removed = remove("alice", answer);
        remove("alice", answer);

        assertThat(removed.jsonPath().getString("removal.reason")).isEqualTo("OUTDATED");
        assertThat(removed.jsonPath().getList("allowed")).containsExactly("restore");
        assertThat(get("bob", path(answer)).statusCode()).isEqualTo(200);
        assertProblem(get("carol", path(answer)), 404, "contribution-not-found");
        assertThat(ids(get("alice", path(question) + "/answers"))).isEmpty();
        assertThat(get("alice", path(question)).jsonPath().getInt("answers")).isZero();
        assertProblem(post("bob", path(answer) + "/comments", "{\"body\": \"Why?\"}"), 409, "removed");

        assertThat(by("bob").delete(path(answer) + "/removal").statusCode()).isEqualTo(200);
        assertThat(get("carol", path(answer)).statusCode()).isEqualTo(200);
        assertThat(get("alice", path(question)).jsonPath().getInt("answers")).isEqualTo(1);
        topic.awaitKey(question, events -> {
            assertThat(events).hasSize(4);
            assertThat(events.get(2)).isInstanceOfSatisfying(ContributionRemoved.class, event -> {
                assertThat(event.reason()).isEqualTo(RemovalReason.OUTDATED);
                assertThat(event.author().personId()).isEqualTo(people.person(Tokens.ISSUER, "bob"));
                assertThat(event.parentPersonId()).isEqualTo(people.person(Tokens.ISSUER, "alice"));
            });
            assertThat(events.get(3))
                    .isInstanceOfSatisfying(
                            ContributionRestored.class,
                            event -> assertThat(event.revision()).isEqualTo(3));
        });
    }

    @Test
    void aQuestionWhoseAcceptedAnswerIsRemovedIsUnsolvedAgain() {
        var community = community("alice");
        join("bob", community);
        var question = question("alice", community);
        var answer = answer("bob", question);
        accept(by("alice"), question, answer);
        var unsolved = "/v1/communities/" + community + "/contributions?unsolved=true";
        assertThat(ids(get("alice", unsolved))).isEmpty();

        remove("bob", answer);

        assertThat(ids(get("alice", unsolved))).containsExactly(question);
        topic.awaitKey(
                question,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(AcceptanceWithdrawn.class, event -> {
                    assertThat(event.answerId()).hasToString(answer);
                    assertThat(event.actor().personId()).isEqualTo(people.person(Tokens.ISSUER, "bob"));
                }));
    }

    @Test
    void aChangeBesideAnErasureDoesNotBringTheOldIdBack() {
        var question = question("sybil", community("sybil"));
        var sybil = people.person(Tokens.ISSUER, "sybil");

        QuarkusTransaction.requiringNew().run(() -> {
            var read = contributions.require(UUID.fromString(question));
            by("sybil").delete("/v1/people/" + sybil);
            await().untilAsserted(() -> assertThat(author(question)).isNotEqualTo(sybil));
            read.touch(read.createdAt().plusSeconds(1));
        });

        assertThat(author(question)).isNotEqualTo(sybil);
    }

    @Test
    void onlyItsAuthorAndStewardsRemove() {
        var community = community("alice");
        List.of("bob", "carol").forEach(person -> join(person, community));
        var question = question("bob", community);

        assertProblem(remove("carol", question), 403, "not-the-author");
        assertThat(remove("bob", question).statusCode()).isEqualTo(200);
    }

    private static UUID author(String id) {
        return get("alice", path(id)).jsonPath().getUUID("authorId");
    }

    private static Response revise(RequestSpecification caller, String id, Object json) {
        return caller.header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch(path(id));
    }

    private static Response remove(String person, String id) {
        return by(person)
                .contentType("application/json")
                .body(Map.of("reason", "OUTDATED"))
                .put(path(id) + "/removal");
    }

    private static List<String> ids(Response page) {
        return page.jsonPath().getList("items.id");
    }

    private static String path(String contribution) {
        return "/v1/contributions/" + contribution;
    }
}
