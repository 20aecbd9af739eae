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

import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
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
    void whateverHangsTogetherStandsInTheFileAsAnImportTakesIt() throws SQLException {
        var others = question("bob", community("bob"));
        var community = community("alice");
        by("alice")
                .contentType("application/json")
                .body(Map.of("contributionId", others))
                .put("/v1/contributions/" + question("alice", community) + "/duplicate-of");
        assertCompleted(imported("alice", community, """
                {"type": "contribution", "id": "1", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "contribution", "id": "2", "kind": "COMMENT", "parentId": "1", "body": "B", "createdAt": "2020-01-03T00:00:00Z"}
                {"type": "contribution", "id": "3", "kind": "COMMENT", "parentId": "2", "body": "B", "createdAt": "2020-01-02T00:00:00Z"}
                """.lines().toList()));
        post("alice", "/v1/communities/" + community + "/people", """
                {"items": [{"name": "ndjson/%s", "person": "ada"}]}""".formatted("x".repeat(490)));
        var lines = exported("alice", community);
        empty();

        assertCompleted(imported("root", community, lines, ADMIN));

        assertThat(exported("alice", community)).containsExactlyElementsOf(lines);
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
        return EveryKind.community(people);
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
}
