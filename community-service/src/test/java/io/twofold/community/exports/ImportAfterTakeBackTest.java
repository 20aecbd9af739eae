package io.twofold.community.exports;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.exported;
import static io.twofold.community.exports.Travelling.imported;
import static io.twofold.community.exports.Travelling.newestImport;
import static io.twofold.community.exports.Travelling.takenBack;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

/** What another import leaves alone of what was taken back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportAfterTakeBackTest {

    private final PersonIds people;

    ImportAfterTakeBackTest(PersonIds people) {
        this.people = people;
    }

    @Test
    void whatPeopleDidSinceTheTakingBackStaysSo() {
        var community = community("alice");
        assertCompleted(imported("alice", community, TakeBackTest.LINES));
        var question = thread(community).getString("items[0].id");
        var answer = get("alice", "/v1/contributions/" + question + "/answers")
                .jsonPath()
                .getString("items[0].id");
        takenBack("alice", community, newestImport("alice", community));
        by("alice").delete("/v1/contributions/" + question + "/removal");
        by("alice").delete("/v1/contributions/" + answer + "/removal");

        assertCompleted(imported("alice", community, TakeBackTest.LINES));
        var restored = get("alice", "/v1/contributions/" + question).jsonPath();
        by("alice")
                .contentType("application/json")
                .body(Map.of("reason", "INAPPROPRIATE"))
                .put("/v1/contributions/" + answer + "/removal");
        assertCompleted(imported("alice", community, TakeBackTest.LINES));

        assertThat(restored.getInt("answers")).isEqualTo(1);
        assertThat(get("alice", "/v1/contributions/" + answer).jsonPath().getString("removal.reason"))
                .isEqualTo("INAPPROPRIATE");
        assertThat(get("alice", "/v1/contributions/" + question).jsonPath().getInt("answers"))
                .isZero();
    }

    @Test
    void whoeverEndorsedAnewAndThoughtBetterOfItIsNotOverruled() {
        var community = community("alice");
        join("bob", community);
        var lines = """
                {"type": "contribution", "id": "1", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "2020-01-02T00:00:00Z"}
                {"type": "endorsement", "contributionId": "1", "personId": "%s", "createdAt": "2020-01-02T00:00:00Z"}
                """.formatted(people.person(Tokens.ISSUER, "bob")).lines().toList();
        assertCompleted(imported("root", community, lines, ADMIN));
        var article = "/v1/contributions/" + thread(community).getString("items[0].id");
        takenBack("alice", community, newestImport("alice", community));
        by("alice").delete(article + "/removal");
        by("bob").put(article + "/endorsement");

        assertCompleted(imported("root", community, lines, ADMIN));
        var endorsed = get("alice", article).jsonPath().getInt("endorsements");
        by("bob").delete(article + "/endorsement");
        assertCompleted(imported("root", community, lines, ADMIN));

        assertThat(endorsed).isEqualTo(1);
        assertThat(get("alice", article).jsonPath().getInt("endorsements")).isZero();
    }

    @Test
    void whatWasTakenBackElsewhereIsNotBroughtBackFromHere() {
        var others = community("bob");
        assertCompleted(imported("bob", others, TakeBackTest.LINES));
        takenBack("bob", others, newestImport("bob", others));
        var before = exported("bob", others);
        var endorsement = before.stream()
                .filter(line -> line.startsWith("{\"type\":\"endorsement\""))
                .map(line -> JsonPath.from(line).getString("id"))
                .findFirst()
                .orElseThrow();
        var community = community("alice");

        assertCompleted(imported("alice", community, """
                {"type": "community", "id": "%s", "name": "N", "kind": "PRACTICE", "createdAt": "2020-01-01T00:00:00Z"}
                {"type": "contribution", "id": "1", "kind": "ARTICLE", "title": "T", "body": "B", "createdAt": "2020-01-02T00:00:00Z"}
                {"type": "endorsement", "id": "%s", "contributionId": "1", "personId": "Ann", "createdAt": "2020-01-02T00:00:00Z"}
                """.formatted(community, endorsement)
                .lines()
                .toList()));

        assertThat(exported("bob", others)).containsExactlyElementsOf(before);
    }

    private static JsonPath thread(String community) {
        return get("alice", "/v1/communities/" + community + "/contributions").jsonPath();
    }
}
