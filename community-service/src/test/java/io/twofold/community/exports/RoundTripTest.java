package io.twofold.community.exports;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.events.ActivityEvent;
import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.CommunityImported;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.exported;
import static io.twofold.community.exports.Travelling.imported;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A community with a thing of every kind in it leaves, and comes back to a service that has never heard of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RoundTripTest {

    private final DataSource database;
    private final Broker broker;
    private final PersonIds people;

    RoundTripTest(DataSource database, Broker broker, PersonIds people) {
        this.database = database;
        this.broker = broker;
        this.people = people;
    }

    @Test
    void whatIsExportedAndImportedIsExportedAgainLineByLine() throws SQLException {
        var community = populated();
        var lines = exported("alice", community);
        var threads = threads(community);
        var told = revisions(community, Map.of());
        var before = counts(community);
        empty();

        var job = imported("root", community, lines, ADMIN);

        assertCompleted(job);
        assertThat(exported("alice", community)).containsExactlyElementsOf(lines);
        assertThat(threads(community)).isEqualTo(threads);
        await().untilAsserted(() -> assertThat(revisions(community, before)).isEqualTo(told));
        assertThat(lines)
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .contains(Stream.of(
                                "community",
                                "person",
                                "stay",
                                "contribution",
                                "revision",
                                "endorsement",
                                "reading",
                                "application",
                                "story",
                                "confirmation")
                        .map("{\"type\":\"%s\""::formatted)
                        .toArray(String[]::new));
    }

    @Test
    void whatIsThereStaysAsItIs() {
        var community = populated();
        var lines = exported("alice", community);

        var job = imported("alice", community, lines);

        assertCompleted(job);
        assertThat(exported("alice", community)).containsExactlyElementsOf(lines);
        assertThat(job.jsonPath().getInt("result.known"))
                .isEqualTo(lines.stream()
                        .filter(line -> !line.matches("\\{\"type\":\"(community|person|revision)\".*"))
                        .count());
    }

    @Test
    void anArchivedCommunityComesBackAsOne() throws SQLException {
        var community = community("alice");
        question("alice", community);
        by("alice").put("/v1/communities/" + community + "/archive");
        var lines = exported("alice", community);
        empty();

        assertCompleted(imported("root", community, lines, ADMIN));

        assertThat(exported("alice", community)).containsExactlyElementsOf(lines);
        assertThat(get("alice", "/v1/communities/" + community).jsonPath().getString("state"))
                .isEqualTo("ARCHIVED");
    }

    @Test
    void aPersonWhoWasErasedDoesNotComeBack() {
        var community = community("alice");
        join("trudy", community);
        var trudy = people.person(Tokens.ISSUER, "trudy").toString();
        var question = question("trudy", community);
        post(
                "alice",
                "/v1/contributions/" + question + "/comments",
                "{\"body\": \"[T.](/v1/people/%s)\"}".formatted(trudy));
        var lines = exported("alice", community);

        by("trudy").delete("/v1/people/" + trudy);
        await().untilAsserted(() ->
                assertThat(exported("alice", community).toString()).doesNotContain(trudy));
        var after = exported("alice", community);
        assertCompletedInEmptyService(community, lines);

        assertThat(exported("alice", community)).containsExactlyElementsOf(after);
    }

    private void assertCompletedInEmptyService(String community, List<String> lines) {
        try {
            empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertCompleted(imported("root", community, lines, ADMIN));
    }

    private String populated() {
        var community = made(post("alice", "/v1/communities", """
                {"name": "Invoices", "kind": "PRACTICE", "charter": "*Less* \\n\\"errors\\"", "topics": ["tax"]}"""));
        var path = "/v1/communities/" + community;
        Stream.of("bob", "carol", "dave", "erin").forEach(person -> join(person, community));
        by("erin").delete(path + "/members/me");
        post("alice", path + "/invitations", "{\"personId\": \"%s\"}".formatted(id("frank")));
        var question = made(post("bob", path + "/contributions", """
                {"kind": "QUESTION", "title": "Why?", "body": "Ünï ☃ [C.](/v1/people/%s)", "topics": ["tax", "cause"]}
                """.formatted(id("carol"))));
        revise("bob", question, "{\"title\": \"Why so?\"}");
        revise("bob", question, "{\"topics\": [\"tax\"]}");
        var answer = answer("carol", question);
        var worse = answer("dave", question);
        accept(by("bob"), question, worse);
        accept(by("bob"), question, answer);
        var comment = comment("bob", answer);
        comment("carol", comment);
        removed("dave", worse, "WRONG");
        var other = question("dave", community);
        by("dave")
                .contentType("application/json")
                .body(Map.of("contributionId", question))
                .put("/v1/contributions/" + other + "/duplicate-of");
        var third = question("dave", community);
        accept(by("dave"), third, answer("bob", third));
        by("dave").delete("/v1/contributions/" + third + "/acceptance");
        removed("alice", third, "OFF_TOPIC");
        var article = made(post("alice", path + "/contributions", """
                {"kind": "ARTICLE", "title": "How", "body": "So."}"""));
        read(answer);
        used(community, article, answer);
        assertCompleted(imported(
                "alice",
                community,
                List.of(
                        "{\"type\":\"person\",\"id\":\"u1\",\"name\":\"Ada\"}",
                        "{\"type\":\"stay\",\"personId\":\"u1\",\"joinedAt\":\"2018-01-01T00:00:00Z\"}",
                        "{\"type\":\"contribution\",\"id\":\"1\",\"kind\":\"ARTICLE\",\"authorId\":\"u1\",\"title\":\"T\","
                                + "\"body\":\"B\",\"createdAt\":\"2018-01-02T00:00:00.5Z\"}")));
        post("alice", path + "/people", """
                {"items": [{"name": "ndjson/u1", "person": "ada"}, {"name": "ndjson/bot", "automated": true}]}""");
        return community;
    }

    private static void read(String contribution) {
        by("carol").delete("/v1/contributions/" + contribution + "/endorsement");
        for (var reader : List.of("bob", "dave")) {
            by(reader).put("/v1/contributions/" + contribution + "/endorsement");
            post(reader, "/v1/contributions/" + contribution + "/readings:batch", "{\"items\": [{}, {}]}");
        }
        by("dave").delete("/v1/contributions/" + contribution + "/endorsement");
    }

    private static void used(String community, String article, String answer) {
        var applications = "/v1/contributions/" + answer + "/applications";
        var application = made(post("bob", applications, "{\"reference\": \"T-1\"}"));
        patch("bob", "/v1/applications/" + application, """
                {"outcome": "HELPED", "timeSavedSeconds": 3600, "words": "An hour"}""");
        var withdrawn = made(post("dave", applications, "{}"));
        by("dave").delete("/v1/applications/" + withdrawn);
        made(post("carol", "/v1/contributions/" + article + "/applications", "{}"));
        var stories = "/v1/communities/" + community + "/stories";
        var story = made(post("bob", stories, """
                {"title": "An hour", "narrative": "Saved", "cycles": ["APPLIED", "REALISED"], "indicators": ["active"],
                 "contributionIds": ["%s"], "applicationIds": ["%s"]}""".formatted(answer, application)));
        patch("bob", "/v1/stories/" + story, "{\"title\": \"A whole hour\"}");
        by("carol").put("/v1/stories/" + story + "/confirmation");
        by("dave").put("/v1/stories/" + story + "/confirmation");
        by("dave").delete("/v1/stories/" + story + "/confirmation");
        var gone = made(post("carol", stories, """
                {"title": "None", "narrative": "Nothing", "cycles": ["IMMEDIATE"]}"""));
        by("carol").put("/v1/stories/" + gone + "/removal");
    }

    private static void revise(String author, String contribution, String patch) {
        patch(author, "/v1/contributions/" + contribution, patch);
    }

    private static void patch(String person, String path, String patch) {
        var answer = by(person)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static String comment(String author, String contribution) {
        return made(post(author, "/v1/contributions/" + contribution + "/comments", "{\"body\": \"Hm.\"}"));
    }

    private static void removed(String person, String contribution, String reason) {
        by(person)
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .put("/v1/contributions/" + contribution + "/removal");
    }

    /** All that the API shows of the threads, but when that was written. */
    private static List<Map<String, Object>> threads(String community) {
        var threads =
                get("alice", "/v1/communities/" + community + "/contributions").jsonPath();
        List<String> ids = threads.getList("items.id");
        return ids.stream()
                .flatMap(id -> Stream.of("", "/answers", "/comments?thread=true", "/revisions", "/applications")
                        .map(part -> get("alice", "/v1/contributions/" + id + part)))
                .map(RoundTripTest::lasting)
                .toList();
    }

    private static Map<String, Object> lasting(Response answer) {
        var text = answer.asString().replaceAll("\"updatedAt\":\"[^\"]*\"", "\"updatedAt\":\"\"");
        return Map.of("status", answer.statusCode(), "body", text);
    }

    private Map<String, Integer> counts(String community) {
        var counts = new HashMap<String, Integer>();
        of(community).forEach(event -> counts.merge(event.subject(), 1, Integer::sum));
        return counts;
    }

    /** The highest of each thing, as the events after so many of each key tell. */
    private Map<UUID, Integer> revisions(String community, Map<String, Integer> before) {
        var seen = new HashMap<String, Integer>();
        var revisions = new HashMap<UUID, Integer>();
        of(community)
                .filter(event -> seen.merge(event.subject(), 1, Integer::sum) > before.getOrDefault(event.subject(), 0))
                .map(ReceivedEvent::event)
                .filter(RoundTripTest::isOfAThing)
                .forEach(event -> revisions.merge(event.thingId(), event.revision(), Integer::max));
        return revisions;
    }

    /** Acceptances share the id of their question, and notices of imports are of one import. */
    private static boolean isOfAThing(ActivityEvent event) {
        return !(event instanceof AnswerAccepted
                || event instanceof AcceptanceWithdrawn
                || event instanceof CommunityImported);
    }

    private Stream<ReceivedEvent> of(String community) {
        return Published.on(Topics.COMMUNITY, broker).stream()
                .filter(event -> event.event() instanceof CommunityEvent it
                        && it.communityId().toString().equals(community));
    }

    private void empty() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE community, past_text CASCADE");
        }
    }

    private String id(String person) {
        return people.person(Tokens.ISSUER, person).toString();
    }
}
