package io.twofold.community.identifications;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.post;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.imported;
import static io.twofold.web.identity.Role.FEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImportedPeopleResourceTest {

    private static final List<String> LINES = List.of(
            "{\"type\":\"person\",\"id\":\"u1\",\"name\":\"Ada\"}",
            "{\"type\":\"stay\",\"personId\":\"u1\",\"joinedAt\":\"2018-01-01T00:00:00Z\"}");

    private final Topic topic;
    private final PersonIds people;

    ImportedPeopleResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void whoSomebodyIsCanBeSaidBeforeAnImportAndAfter() {
        var community = community("alice");
        identify(community, """
                {"items": [{"name": "ndjson/u1", "person": "ada"}, {"name": "ndjson/bot", "automated": true}]}""");
        assertCompleted(imported("alice", community, LINES));

        var listed = get("alice", "/v1/communities/" + community + "/people").jsonPath();
        var again = identify(
                community, "{\"items\": [{\"name\": \"ndjson/u1\", \"person\": \"%s\"}]}".formatted(id("ada")));

        assertThat(listed.getList("items.name")).containsExactly("ndjson/bot", "ndjson/u1");
        assertThat(listed.getList("items.displayName")).containsExactly(null, "Ada");
        assertThat(listed.getList("items.personId"))
                .containsExactly(null, id("ada").toString());
        assertThat(listed.getList("items.automated")).containsExactly(true, false);
        assertThat(again.jsonPath().getInt("known")).isEqualTo(1);
        topic.awaitPerson(
                alias(community, "ndjson/u1"),
                events -> assertThat(events)
                        .containsExactly(new PersonIdentified(alias(community, "ndjson/u1"), 1, id("ada"), false)));
    }

    @Test
    void whoeverSomebodyIsSaidToBeSeesThatAndTakesItBack() {
        var community = community("alice");
        assertCompleted(imported("alice", community, LINES));
        identify(community, "{\"items\": [{\"name\": \"ndjson/u1\", \"person\": \"grete\"}]}");
        var path = "/v1/communities/" + community + "/people/" + alias(community, "ndjson/u1") + "/identification";

        var mine = get("grete", "/v1/communities/people/me").jsonPath();
        assertThat(mine.getList("items.communityId")).containsExactly(community);
        assertProblem(by("bob").delete(path), 403, "not-a-steward");
        assertThat(by("grete").delete(path).statusCode()).isEqualTo(204);

        assertThat(get("grete", "/v1/communities/people/me").jsonPath().getList("items"))
                .isEmpty();
        assertProblem(by("alice").delete(path), 404, "alias-not-identified");
        topic.awaitPerson(
                alias(community, "ndjson/u1"),
                events -> assertThat(events.getLast())
                        .isEqualTo(new PersonIdentified(
                                alias(community, "ndjson/u1"), 2, alias(community, "ndjson/u1"), false)));
    }

    @Test
    void stewardsSeeThemAndFeedsTellOfThem() {
        var community = community("alice");
        var path = "/v1/communities/" + community + "/people";

        assertProblem(get("bob", path), 403, "not-a-steward");
        assertProblem(post("bob", path, "{\"items\": [{\"name\": \"n\"}]}"), 403, "not-a-steward");
        assertThat(by("sync", FEED)
                        .contentType("text/csv")
                        .body("name,person\nn,bob\n")
                        .post(path)
                        .statusCode())
                .isEqualTo(200);
        assertProblem(by("sync", FEED).get(path), 403, "not-a-steward");
        assertProblem(
                post("alice", path, "{\"items\": [{\"name\": \"n\"}, {\"name\": \"n\"}]}"), 400, "invalid-request");
    }

    @Test
    void whoIsErasedTakesTheirAliasesWithThem() {
        var community = community("alice");
        assertCompleted(imported("alice", community, LINES));
        identify(community, "{\"items\": [{\"name\": \"ndjson/u1\", \"person\": \"yves\"}]}");
        await().untilAsserted(() -> topic.awaitPerson(
                alias(community, "ndjson/u1"), events -> assertThat(events).isNotEmpty()));

        by("yves").delete("/v1/people/" + id("yves"));

        await().untilAsserted(() -> assertThat(get("alice", "/v1/communities/" + community + "/people")
                        .jsonPath()
                        .getList("items"))
                .isEmpty());
        assertCompleted(imported("alice", community, LINES));
        assertThat(get("alice", "/v1/communities/" + community + "/people")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static Response identify(String community, String json) {
        var answer = post("alice", "/v1/communities/" + community + "/people", json);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private UUID alias(String community, String name) {
        return people.inCommunity(UUID.fromString(community), name);
    }

    private UUID id(String person) {
        return people.person(Tokens.ISSUER, person);
    }
}
