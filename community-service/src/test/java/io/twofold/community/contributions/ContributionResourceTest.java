package io.twofold.community.contributions;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.community.Topic;
import io.twofold.events.Actor;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.QuestionAsked;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContributionResourceTest {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final String QUESTION = """
            {"kind": "QUESTION", "title": "VAT?", "body": "Which *rate*?", "topics": ["tax"]}""";

    private final Topic topic;
    private final PersonIds people;

    ContributionResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void aMemberAsksAQuestion() {
        var community = community("alice");
        join("bob", community);

        var asked = post("bob", contributions(community), QUESTION);

        var id = asked.jsonPath().getString("id");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo("/v1/contributions/" + id);
        assertThat(asked.jsonPath().getMap("$"))
                .containsAllEntriesOf(Map.of(
                        "communityId",
                        community,
                        "threadId",
                        id,
                        "kind",
                        "QUESTION",
                        "authorId",
                        people.person(Tokens.ISSUER, "bob").toString(),
                        "title",
                        "VAT?",
                        "body",
                        "Which *rate*?",
                        "topics",
                        List.of("tax"),
                        "allowed",
                        List.of("answer", "comment", "accept", "revise", "remove", "mark-duplicate", "apply")))
                .containsEntry("acceptedAnswerId", null);
        var read = get("bob", "/v1/contributions/" + id);
        assertThat(read.asString()).isEqualTo(asked.asString());
        assertThat(read.header("ETag")).isEqualTo(asked.header("ETag"));
    }

    @Test
    void whatHappensInAThreadIsPublishedUnderIt() {
        var community = community("alice");
        join("bob", community);
        var question = question("alice", community);

        var answer = given().auth()
                .oauth2(Tokens.ofUnit("bob", "Sales"))
                .contentType("application/json")
                .body("{\"body\": \"Because.\"}")
                .post(answers(question))
                .jsonPath();

        topic.awaitKey(question, events -> {
            assertThat(events).hasSize(2);
            assertThat(events.getFirst())
                    .isInstanceOfSatisfying(
                            QuestionAsked.class,
                            asked -> assertThat(asked.actor())
                                    .isEqualTo(new Actor(people.person(Tokens.ISSUER, "alice"), null)));
            assertThat(events.getLast()).isInstanceOfSatisfying(AnswerPosted.class, posted -> {
                assertThat(posted.contributionId()).hasToString(answer.getString("id"));
                assertThat(posted.actor()).isEqualTo(new Actor(people.person(Tokens.ISSUER, "bob"), "Sales"));
                assertThat(posted.parentPersonId()).isEqualTo(people.person(Tokens.ISSUER, "alice"));
                assertThat(posted.revision()).isEqualTo(1);
            });
        });
        assertThat(topic.of(question).getLast().time()).isEqualTo(answer.getString("updatedAt"));
    }

    @Test
    void onlyMembersAskAndAnswer() {
        var community = community("alice");
        community("carol");
        var question = question("alice", community);
        join("dave", community);
        by("dave").delete("/v1/communities/" + community + "/members/me");

        for (var stranger : List.of(by("carol"), by("dave"), by("root", ADMIN))) {
            stranger.contentType("application/json");
            assertProblem(stranger.body(QUESTION).post(contributions(community)), 403, "not-a-member");
            assertProblem(stranger.body("{\"body\": \"No.\"}").post(answers(question)), 403, "not-a-member");
        }

        assertThat(get("alice", contributions(community)).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(get("alice", answers(question)).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void everyoneReadsAnOpenCommunity() {
        var community = community("alice");
        var question = question("alice", community);
        var answer = answer("alice", question);

        assertThat(items(get("carol", contributions(community)))).containsExactly(question);
        assertThat(items(get("carol", answers(question)))).containsExactly(answer);
        assertThat(get("carol", "/v1/contributions/" + answer).jsonPath().getMap("$"))
                .containsEntry("threadId", question)
                .containsEntry("kind", "ANSWER")
                .containsEntry("title", null)
                .containsEntry("allowed", List.of("endorse", "apply"));
    }

    @Test
    void questionsArePagedTheNewestFirstAndAnswersTheOldestFirst() {
        var community = community("alice");
        var questions =
                List.of(question("alice", community), question("alice", community), question("alice", community));
        var answers = List.of(
                answer("alice", questions.getFirst()),
                answer("alice", questions.getFirst()),
                answer("alice", questions.getFirst()));

        var newest = get("alice", contributions(community) + "?limit=2&kind=QUESTION");
        var oldest = get("alice", answers(questions.getFirst()) + "?limit=2");

        assertThat(items(newest)).containsExactly(questions.get(2), questions.get(1));
        assertThat(items(next(newest))).containsExactly(questions.get(0));
        assertThat(items(oldest)).containsExactly(answers.get(0), answers.get(1));
        assertThat(items(next(oldest))).containsExactly(answers.get(2));
    }

    @Test
    void aQuestionThatOnlyItsAskerAnsweredIsUnanswered() {
        var community = community("alice");
        join("bob", community);
        var answered = question("alice", community);
        var talkedToOneself = question("alice", community);
        var silent = question("bob", community);
        answer("bob", answered);
        answer("alice", talkedToOneself);

        var unanswered = get("alice", contributions(community) + "?unanswered=true");

        assertThat(items(unanswered)).containsExactly(silent, talkedToOneself);
        assertThat(items(get("alice", contributions(community) + "?unanswered=false")))
                .hasSize(3);
    }

    @Test
    void theCommunitysListHoldsNothingOfAnother() {
        var community = community("alice");
        question("alice", community("alice"));

        assertThat(items(get("alice", contributions(community)))).isEmpty();
    }

    @Test
    void answersAreShownAndKeepNobodyFromRevisingTheQuestion() {
        var question = question("alice", community("alice"));
        var tag = get("alice", "/v1/contributions/" + question).header("ETag");

        answer("alice", question);
        var again = by("alice").header("If-None-Match", tag).get("/v1/contributions/" + question);
        var revised = by("alice")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"How?\"}")
                .patch("/v1/contributions/" + question);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("answers")).isEqualTo(1);
        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(200);
    }

    @Test
    void theSameAnswerSentAgainIsPostedOnce() {
        var question = question("alice", community("alice"));
        var request = by("alice").header("Idempotency-Key", "answer-once").contentType("application/json");

        var first = request.body("{\"body\": \"Because.\"}").post(answers(question));
        var again = request.body("{\"body\": \"Because.\"}").post(answers(question));

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(items(get("alice", answers(question)))).hasSize(1);
    }

    @Test
    void onlyAQuestionIsAnswered() {
        var answer = answer("alice", question("alice", community("alice")));

        assertProblem(post("alice", answers(answer), "{\"body\": \"No.\"}"), 409, "not-a-question");
        assertThat(items(get("alice", answers(answer)))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var refused = post("alice", contributions(community("alice")), """
                {"kind": "QUESTION", "title": "%s", "body": " ", "topics": ["a", "", "a"]}""".formatted("x".repeat(201)));

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/title", "/body", "/topics", "/topics/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER", "COMMENT", "question"})
    void nothingButAQuestionOrArticleBeginsAThread(String kind) {
        var community = community("alice");

        assertProblem(
                post("alice", contributions(community), QUESTION.replace("QUESTION", kind)), 400, "invalid-request");
        assertProblem(get("alice", contributions(community) + "?kind=" + kind), 400, "invalid-request");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(get("alice", contributions(NOTHING)), 404, "community-not-found");
        assertProblem(post("alice", contributions(NOTHING), QUESTION), 404, "community-not-found");
        assertProblem(get("alice", "/v1/contributions/" + NOTHING), 404, "contribution-not-found");
        assertProblem(get("alice", answers(NOTHING)), 404, "contribution-not-found");
        assertProblem(post("alice", answers(NOTHING), "{\"body\": \"No.\"}"), 404, "contribution-not-found");
    }

    private static Response next(Response page) {
        return get("alice", page.header("Link").replaceAll("<(.*)>.*", "$1"));
    }

    private static List<String> items(Response page) {
        return JsonPath.from(page.asString()).getList("items.id");
    }

    private static String contributions(String community) {
        return "/v1/communities/" + community + "/contributions";
    }

    private static String answers(String question) {
        return "/v1/contributions/" + question + "/answers";
    }
}
