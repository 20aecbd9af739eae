package io.twofold.community.exports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.community.Topic;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.ContributionRead;
import io.twofold.events.community.QuestionAsked;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.question;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.exported;
import static io.twofold.community.exports.Travelling.imported;
import static io.twofold.community.exports.Travelling.importing;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static java.time.Instant.parse;
import static org.assertj.core.api.Assertions.assertThat;

/** Communities that people wrote down by hand, or bring from elsewhere. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LinesImportTest {

    private static final List<String> BY_HAND = """
            {"type": "stay", "personId": "Ann", "joinedAt": "2020-01-01T00:00:00Z"}
            {"type": "contribution", "id": "q1", "kind": "QUESTION", "authorId": "Ann", "title": "Why?", "body": "I wonder.", \
            "topics": ["cause"], "acceptedAnswerId": "a1", "createdAt": "2020-01-02T10:00:00+01:00"}
            {"type": "contribution", "id": "a1", "kind": "ANSWER", "parentId": "q1", "authorId": "Bob", "body": "So.", \
            "createdAt": "2020-01-03T10:00:00Z"}

            {"type": "endorsement", "contributionId": "a1", "personId": "Ann", "createdAt": "2020-01-04T10:00:00Z"}
            """.lines().toList();

    private final Topic topic;
    private final PersonIds people;

    LinesImportTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1600", "1500", "0001"})
    void whatIsOlderThanComputersIsListedToo(String year) {
        var community = community("alice");
        assertCompleted(imported(
                "alice",
                community,
                BY_HAND.stream()
                        .map(line -> line.replace("\"2020-", "\"" + year + "-"))
                        .toList()));

        var question =
                get("alice", "/v1/communities/" + community + "/contributions").jsonPath();
        var answers = get("alice", "/v1/contributions/" + question.getString("items[0].id") + "/answers");
        var members = get("alice", "/v1/communities/" + community + "/members");

        assertThat(answers.jsonPath().getList("items.body")).containsExactly("So.");
        assertThat(answers.jsonPath().getList("items.createdAt")).containsExactly(year + "-01-03T10:00:00Z");
        assertThat(members.jsonPath().getList("items.joinedAt")).hasSize(2).contains(year + "-01-01T00:00:00Z");
    }

    @Test
    void whoIsKnownOnlyByNameGovernsNothing() {
        var community = community("alice");

        assertCompleted(imported("feed", community, List.of("""
                {"type": "stay", "personId": "Ann", "role": "STEWARD", "joinedAt": "2020-01-01T00:00:00Z"}"""), FEED));

        assertThat(get("alice", "/v1/communities/" + community + "/members")
                        .jsonPath()
                        .getList("items.role"))
                .containsExactlyInAnyOrder("STEWARD", "MEMBER");
        assertProblem(by("alice").delete("/v1/communities/" + community + "/members/me"), 409, "last-steward");
    }

    @Test
    void whatIsLargerThanAnybodyWritesHereIsRevisedForAllThat() {
        var community = community("alice");
        var alice = people.person(Tokens.ISSUER, "alice");
        assertCompleted(imported("alice", community, List.of("""
                {"type": "contribution", "id": "q1", "kind": "QUESTION", "authorId": "%s", "title": "%s", "body": "So.", \
                "createdAt": "2020-01-03T10:00:00Z"}""".formatted(alice, "x".repeat(300))), ADMIN));
        var question = get("alice", "/v1/communities/" + community + "/contributions")
                .jsonPath()
                .getString("items[0].id");

        var revised = revise(question, "{\"body\": \"So it is.\"}");
        var refused = revise(question, "{\"title\": \"%s\"}".formatted("y".repeat(300)));

        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(200);
        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/title");
    }

    private static Response revise(String contribution, String json) {
        return by("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/v1/contributions/" + contribution);
    }

    @Test
    void whatSomebodyWroteByHandIsThere() {
        var community = community("alice");

        var job = imported("alice", community, BY_HAND);

        assertCompleted(job);
        Map<String, Integer> result = job.jsonPath().getMap("result");
        assertThat(result)
                .containsAllEntriesOf(Map.of("people", 2, "questions", 1, "answers", 1, "endorsements", 1, "known", 0));
        var question = thread(community);
        assertThat(question.getString("items[0].createdAt")).isEqualTo("2020-01-02T09:00:00Z");
        assertThat(question.getString("items[0].authorId"))
                .isEqualTo(people.inCommunity(UUID.fromString(community), "ndjson/Ann")
                        .toString());
        var answer = get("alice", "/v1/contributions/" + question.getString("items[0].acceptedAnswerId"));
        assertThat(answer.jsonPath().getInt("endorsements")).isEqualTo(1);
        assertThat(get("alice", "/v1/communities/" + community + "/members")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        topic.awaitKey(
                question.getString("items[0].id"),
                events -> assertThat(events.getFirst())
                        .isInstanceOfSatisfying(
                                QuestionAsked.class,
                                asked -> assertThat(asked.at()).isEqualTo(parse("2020-01-02T09:00:00Z"))));
    }

    @Test
    void theSameLinesAgainChangeNothing() {
        var community = community("alice");
        assertCompleted(imported("alice", community, BY_HAND));
        var lines = exported("alice", community);

        var again = imported("alice", community, BY_HAND);

        assertCompleted(again);
        assertThat(again.jsonPath().getInt("result.known")).isEqualTo(4);
        assertThat(exported("alice", community)).containsExactlyElementsOf(lines);
    }

    @Test
    void onlyAnAdminNamesRealPeopleAsAuthors() {
        var bob = people.person(Tokens.ISSUER, "bob").toString();
        var byBob = List.of(
                "{\"type\":\"contribution\",\"id\":\"1\",\"kind\":\"ARTICLE\",\"authorId\":\"%s\"".formatted(bob)
                        + ",\"title\":\"T\",\"body\":\"B\",\"createdAt\":\"2020-01-01T00:00:00Z\"}");
        var bySteward = community("alice");
        var byAdmin = community("alice");

        assertCompleted(imported("alice", bySteward, byBob));
        assertCompleted(imported("root", byAdmin, byBob, ADMIN));

        assertThat(thread(bySteward).getString("items[0].authorId")).isNotEqualTo(bob);
        assertThat(thread(byAdmin).getString("items[0].authorId")).isEqualTo(bob);
    }

    @Test
    void aFileWithAnythingWrongInItBringsNothing() {
        var community = community("alice");

        var job = imported("alice", community, """
                {"type": "contribution", "id": "1", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "contribution", "id": "2", "kind": "ANSWER", "parentId": "1", "body": "B", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "contribution", "id": "3", "kind": "COMMENT", "parentId": "9", "body": "B", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "contribution", "id": "4", "kind": "QUESTION", "body": " ", "createdAt": "now"}
                {"type": "vote", "id": "5"}
                not JSON
                {"type": "contribution", "id": "6", "kind": "QUESTION", "title": "T", "body": "B", "acceptedAnswerId": "1", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "contribution", "id": "6", "kind": "QUESTION", "title": "T", "body": "B", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "reading", "contributionId": "1", "personId": "Ann", "day": "2020-01-01", "times": 0}
                """.lines().toList()).jsonPath();

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("problems.line", Integer.class)).containsExactly(2, 3, 4, 5, 6, 8, 9, 7);
        assertThat(job.getList("problems.detail", String.class))
                .containsExactly(
                        "Only a question is answered.",
                        "No line before has the contribution 9.",
                        "createdAt must be an RFC 3339 time, as 2026-01-31T12:00:00Z.",
                        "type must be one of community, person, stay, contribution, revision, endorsement, reading,"
                                + " application, story, confirmation.",
                        "This is no JSON.",
                        "Another contribution has this id.",
                        "times must be greater than 0.",
                        "No answer to it has the id 1.");
        assertThat(thread(community).getList("items")).isEmpty();
    }

    @Test
    void whatNoDatabaseKeepsIsFoundBeforeAnythingIsWritten() {
        var community = community("alice");

        var job = imported("alice", community, """
                {"type": "contribution", "id": "1", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "0000-01-01T00:00:00Z"}
                {"type": "contribution", "id": "2", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "+10000-01-01T00:00:00Z"}
                {"type": "contribution", "id": "3", "kind": "ARTICLE", "title": "T", "body": "B", "revision": 2147483647, "createdAt": "0001-01-01T00:00:00Z"}
                {"type": "contribution", "id": "4", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "9999-12-31T23:59:59Z"}
                {"type": "reading", "contributionId": "4", "personId": "Ann", "day": "+10000-01-01", "times": 1000001}
                """.lines().toList()).jsonPath();

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("problems.detail", String.class))
                .hasSize(4)
                .startsWith(
                        "createdAt must be an RFC 3339 time, as 2026-01-31T12:00:00Z.",
                        "createdAt must be an RFC 3339 time, as 2026-01-31T12:00:00Z.",
                        "revision must be less than or equal to 1000000.")
                .last()
                .asString()
                .contains("day must be of the years 1 to 9999", "times must be less than or equal to 1000000");
    }

    @Test
    void aLineThatIsThereTwiceIsToldOnce() {
        var community = community("alice");

        var job = imported("alice", community, """
                {"type": "contribution", "id": "1", "kind": "ARTICLE", "authorId": "Bob", "title": "T", "body": "B", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "reading", "contributionId": "1", "personId": "Ann", "day": "2020-01-02", "times": 2}
                {"type": "reading", "contributionId": "1", "personId": "Ann", "day": "2020-01-02", "times": 3}
                {"type": "endorsement", "contributionId": "1", "personId": "Ann", "createdAt": "2020-01-02T00:00:00Z"}
                {"type": "endorsement", "contributionId": "1", "personId": "Ann", "createdAt": "2020-01-02T00:00:00Z", "given": false}
                """.lines().toList());

        assertCompleted(job);
        assertThat(job.jsonPath().getInt("result.known")).isEqualTo(2);
        var article = thread(community);
        assertThat(article.getInt("items[0].endorsements")).isEqualTo(1);
        var last = question("alice", community);
        topic.awaitKey(last, events -> assertThat(events).isNotEmpty()); // all before it is there, too
        topic.awaitKey(
                article.getString("items[0].id"),
                events -> assertThat(events)
                        .hasExactlyElementsOfTypes(
                                ArticlePublished.class, ContributionRead.class, ContributionEndorsed.class)
                        .filteredOn(ContributionRead.class::isInstance)
                        .extracting(read -> ((ContributionRead) read).times())
                        .containsExactly(2));
    }

    @Test
    void nothingIsAddedToAnotherCommunity() {
        var others = community("bob");
        var secret = question("bob", others);
        var community = community("alice");
        var lines = List.of(
                "{\"type\":\"community\",\"id\":\"%s\",\"name\":\"N\",\"kind\":\"PRACTICE\",\"createdAt\":\"2020-01-01T00:00:00Z\"}"
                        .formatted(community),
                "{\"type\":\"contribution\",\"id\":\"%s\",\"kind\":\"QUESTION\",\"title\":\"T\",\"body\":\"B\",\"createdAt\":\"2020-01-01T00:00:00Z\"}"
                        .formatted(secret));

        var job = imported("alice", community, lines).jsonPath();

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("problems[0].detail")).isEqualTo(secret + " is of another community.");
    }

    @Test
    void stewardsAndFeedsImportAndStewardsExport() {
        var community = community("alice");
        var nowhere = "01a20d2b-4fa6-7000-b7c4-891773e62124";

        assertProblem(importing("bob", community, BY_HAND), 403, "not-a-steward");
        assertProblem(importing("alice", nowhere, BY_HAND), 404, "community-not-found");
        assertCompleted(imported("sync", community, BY_HAND, FEED));

        assertProblem(get("bob", "/v1/communities/" + community + "/export"), 403, "not-a-steward");
        var job = imported("root", nowhere, BY_HAND, ADMIN).jsonPath();
        assertThat(job.getString("problems[0].detail")).contains("open one first");
    }

    private static JsonPath thread(String community) {
        return get("alice", "/v1/communities/" + community + "/contributions").jsonPath();
    }
}
