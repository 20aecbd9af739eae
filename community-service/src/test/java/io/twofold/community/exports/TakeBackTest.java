package io.twofold.community.exports;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.CommunityImportTakenBack;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.events.community.MemberAsked;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberLeft;
import io.twofold.kit.Backends;

import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.question;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.imported;
import static io.twofold.community.exports.Travelling.newestImport;
import static io.twofold.community.exports.Travelling.takenBack;
import static io.twofold.web.identity.Role.FEED;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TakeBackTest {

    static final List<String> LINES = """
            {"type": "stay", "personId": "Ann", "joinedAt": "2020-01-01T00:00:00Z"}
            {"type": "contribution", "id": "q1", "kind": "QUESTION", "authorId": "Ann", "title": "Why?", "body": "I wonder.", \
            "acceptedAnswerId": "a1", "createdAt": "2020-01-02T10:00:00Z"}
            {"type": "contribution", "id": "a1", "kind": "ANSWER", "parentId": "q1", "authorId": "Bob", "body": "So.", \
            "createdAt": "2020-01-03T10:00:00Z"}
            {"type": "endorsement", "contributionId": "a1", "personId": "Ann", "createdAt": "2020-01-04T10:00:00Z"}
            {"type": "application", "id": "u1", "contributionId": "a1", "personId": "Ann", "outcome": "HELPED", \
            "createdAt": "2020-01-05T10:00:00Z"}
            {"type": "story", "id": "s1", "authorId": "Ann", "title": "T", "narrative": "N", "cycles": ["APPLIED"], \
            "contributionIds": ["a1"], "applicationIds": ["u1"], "createdAt": "2020-01-06T10:00:00Z"}
            """.lines().toList();

    private final Topic topic;

    private final DataSource database;

    TakeBackTest(Topic topic, DataSource database) {
        this.topic = topic;
        this.database = database;
    }

    @Test
    void whatAnImportBroughtIsGone() {
        var community = community("alice");
        var ours = question("alice", community);
        assertCompleted(imported("alice", community, LINES));
        var question = importedQuestion(community);

        var job = takenBack("alice", community, newestImport("alice", community));

        assertThat(job.jsonPath().getInt("result.things")).as(job.asString()).isEqualTo(7);
        assertThat(thread(community).getList("items.id")).containsExactly(ours);
        var path = "/v1/communities/" + community;
        assertThat(get("alice", path + "/stories").jsonPath().getList("items")).isEmpty();
        assertThat(get("alice", path + "/members").jsonPath().getList("items")).hasSize(1);
        assertThat(get("alice", path + "/people").jsonPath().getList("items")).isEmpty();
        var listed = get("alice", path + "/imports").jsonPath();
        assertThat(listed.getString("items[0].takenBackAt")).isNotNull();
        assertThat(listed.getList("items[0].allowed")).isEmpty();
        topic.awaitKey(
                question,
                events -> assertThat(events)
                        .hasAtLeastOneElementOfType(AcceptanceWithdrawn.class)
                        .hasAtLeastOneElementOfType(EndorsementWithdrawn.class)
                        .hasAtLeastOneElementOfType(ContributionRemoved.class));
        topic.awaitKey(
                community,
                events -> assertThat(events)
                        .hasAtLeastOneElementOfType(MemberLeft.class)
                        .hasAtLeastOneElementOfType(CommunityImportTakenBack.class));
    }

    @Test
    void whatAnImportBroughtThatBrokeOffIsGone() throws SQLException {
        var community = community("alice");
        execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'never' USING ERRCODE = '22023'; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON endorsement FOR EACH ROW WHEN (NEW.community_id = '%s')
                EXECUTE FUNCTION refuse()
                """.formatted(community));
        var job = imported("alice", community, LINES);
        execute("DROP TRIGGER refuse ON endorsement");
        var broken = get("alice", "/v1/communities/" + community + "/imports").jsonPath();

        takenBack("alice", community, newestImport("alice", community));

        assertThat(job.jsonPath().getString("state")).as(job.asString()).isEqualTo("FAILED");
        assertThat(broken.getString("items[0].completedAt")).isNull();
        assertThat(broken.getInt("items[0].result.answers")).isOne();
        assertThat(thread(community).getList("items")).isEmpty();
        assertCompleted(imported("alice", community, LINES));
    }

    @Test
    void itComesAgainWithTheNextImport() {
        var community = community("alice");
        assertCompleted(imported("alice", community, LINES));
        var before = shown(community);
        var question = importedQuestion(community);
        takenBack("alice", community, newestImport("alice", community));

        var again = imported("alice", community, LINES);

        assertCompleted(again);
        assertThat(again.jsonPath().getInt("result.known")).isZero();
        assertThat(shown(community)).isEqualTo(before);
        topic.awaitKey(question, events -> {
            assertThat(events)
                    .filteredOn(ContributionRestored.class::isInstance)
                    .hasSize(2);
            assertThat(events)
                    .filteredOn(AnswerAccepted.class::isInstance)
                    .last()
                    .isInstanceOfSatisfying(
                            AnswerAccepted.class,
                            accepted -> assertThat(accepted.revision()).isEqualTo(3));
        });
    }

    @Test
    void whatPeopleRemovedStaysAwayAndWhatTheyWroteStaysThere() {
        var community = community("alice");
        assertCompleted(imported("alice", community, LINES));
        var question = thread(community).getString("items[0].id");
        var imported = thread(community).getString("items[0].acceptedAnswerId");
        var reply = answer("alice", question);
        by("alice")
                .contentType("application/json")
                .body(Map.of("reason", "WRONG"))
                .put("/v1/contributions/" + imported + "/removal");
        var id = get("alice", "/v1/communities/" + community + "/imports")
                .jsonPath()
                .getString("items[0].id");

        takenBack("alice", community, id);
        assertCompleted(imported("alice", community, LINES));

        assertThat(get("alice", "/v1/contributions/" + imported).jsonPath().getString("removal.reason"))
                .isEqualTo("WRONG");
        assertThat(get("alice", "/v1/contributions/" + question + "/answers")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(reply);
    }

    @Test
    void whoeverAskedAsksAgainWithTheNextImportOnly() {
        var community = community("alice");
        var requests = "/v1/communities/" + community + "/requests";
        var lines = List.of("{\"type\": \"stay\", \"personId\": \"Ann\", \"state\": \"ASKED\"}");
        assertCompleted(imported("alice", community, lines));

        takenBack("alice", community, newestImport("alice", community));
        var after = get("alice", requests).jsonPath().getList("items");
        assertCompleted(imported("alice", community, lines));

        assertThat(after).isEmpty();
        assertThat(get("alice", requests).jsonPath().getList("items")).hasSize(1);
        topic.awaitKey(
                community,
                events -> assertThat(events)
                        .hasAtLeastOneElementOfType(MemberDeclined.class)
                        .filteredOn(MemberAsked.class::isInstance)
                        .hasSize(2));
    }

    @Test
    void namesThatOtherThingsStillHaveStay() {
        var community = community("alice");
        assertCompleted(imported("alice", community, """
                {"type": "contribution", "id": "9", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "2020-01-02T00:00:00Z"}
                {"type": "endorsement", "contributionId": "9", "personId": "Ann", "createdAt": "2020-01-02T00:00:00Z"}
                """.lines().toList()));
        assertCompleted(imported("alice", community, LINES));

        takenBack("alice", community, newestImport("alice", community));

        assertThat(get("alice", "/v1/communities/" + community + "/people")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void stewardsTakeBackAndFeedsSeeTheirOwnImports() {
        var community = community("alice");
        var path = "/v1/communities/" + community + "/imports";
        assertCompleted(imported("alice", community, LINES));
        assertCompleted(imported("sync", community, LINES, FEED));
        var id = get("alice", path).jsonPath().getString("items[1].id");

        assertThat(get("alice", path).jsonPath().getList("items.format")).containsExactly("ndjson", "ndjson");
        assertThat(by("sync", FEED).get(path).jsonPath().getList("items")).hasSize(1);
        assertProblem(get("bob", path), 403, "not-a-steward");
        assertProblem(by("sync", FEED).delete(path + "/" + id), 403, "not-a-steward");
        assertProblem(by("alice").delete(path + "/" + community), 404, "import-not-found");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All that shows, but when it was written, and versions. */
    private static List<String> shown(String community) {
        var question = thread(community).getString("items.find {it.answers == 1}.id");
        var answer = get("alice", "/v1/contributions/" + question).jsonPath().getString("acceptedAnswerId");
        return List.of(
                        "/v1/contributions/" + question,
                        "/v1/contributions/" + answer,
                        "/v1/contributions/" + answer + "/applications",
                        "/v1/communities/" + community + "/stories",
                        "/v1/communities/" + community + "/members")
                .stream()
                .map(path -> get("alice", path).asString().replaceAll("\"updatedAt\":\"[^\"]*\"", ""))
                .toList();
    }

    private static String importedQuestion(String community) {
        return thread(community).getString("items.find {it.answers == 1}.id");
    }

    private static JsonPath thread(String community) {
        return get("alice", "/v1/communities/" + community + "/contributions").jsonPath();
    }
}
