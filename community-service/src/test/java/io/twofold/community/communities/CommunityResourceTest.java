package io.twofold.community.communities;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.community.Topic;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.MemberJoined;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.post;
import static io.twofold.events.community.Access.OPEN;
import static io.twofold.events.community.CommunityKind.PRACTICE;
import static io.twofold.events.community.MemberRole.STEWARD;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CommunityResourceTest {

    private static final String NOTHING = "/v1/communities/00000000-0000-7000-8000-000000000000";

    private final Topic topic;
    private final PersonIds people;

    CommunityResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void whoeverOpensACommunityIsItsSteward() {
        var opened = given().auth()
                .oauth2(Tokens.ofUnit("alice", "Finance"))
                .contentType("application/json")
                .body("""
                        {"name": "Invoices", "kind": "PRACTICE", "charter": "Fewer errors", "topics": ["invoice", "tax"]}""")
                .post("/v1/communities");
        var id = opened.jsonPath().getString("id");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/v1/communities/" + id);
        var read = get("alice", "/v1/communities/" + id);
        assertThat(read.asString()).isEqualTo(opened.asString());
        assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
        assertThat(read.jsonPath().getMap("$"))
                .containsAllEntriesOf(Map.of(
                        "name", "Invoices",
                        "kind", "PRACTICE",
                        "charter", "Fewer errors",
                        "language", "en",
                        "access", "OPEN",
                        "topics", List.of("invoice", "tax"),
                        "members", 1,
                        "allowed", List.of("contribute", "change", "invite", "decide", "archive", "reshape")));
    }

    @Test
    void openingIsPublishedWithItsSteward() {
        var alice = people.person(Tokens.ISSUER, "alice");

        var id = community("alice");

        topic.awaitKey(id, events -> {
            assertThat(events).hasSize(2);
            assertThat(events.getFirst())
                    .isInstanceOfSatisfying(
                            CommunityCreated.class,
                            created -> assertThat(created)
                                    .isEqualTo(new CommunityCreated(
                                            created.communityId(),
                                            1,
                                            "Invoices",
                                            PRACTICE,
                                            "en",
                                            OPEN,
                                            List.of(alice))));
            assertThat(events.getLast()).isInstanceOfSatisfying(MemberJoined.class, joined -> {
                assertThat(joined.actor()).isEqualTo(new Actor(alice, null));
                assertThat(joined.role()).isEqualTo(STEWARD);
                assertThat(joined.revision()).isEqualTo(1);
            });
        });
    }

    @Test
    void theSameRequestAgainOpensNoOtherCommunity() {
        var first = idempotent().post("/v1/communities");
        var again = idempotent().post("/v1/communities");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var refused = post("alice", "/v1/communities", """
                {"name": " ", "language": "not a language", "topics": ["a", "a"]}""");

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/name", "/kind", "/language", "/topics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"access\": \"SECRET\"", "\"kind\": \"CLUB\"", "\"topics\": [null]", "\"topics\": [\"\"]"})
    void whatACommunityCannotHaveIsRefused(String field) {
        var refused = post("alice", "/v1/communities", "{\"name\": \"Invoices\", %s}".formatted(field));

        assertProblem(refused, 400, "invalid-request");
    }

    @Test
    void communitiesAreListedTheNewestFirstAndByKind() {
        var older = community("alice");
        post("alice", "/v1/communities", """
                {"name": "Chess", "kind": "INTEREST"}""");
        var newer = community("alice");

        var first = get("alice", "/v1/communities?kind=PRACTICE&limit=1");
        var second = get("alice", first.header("Link").replaceAll("<(.*)>.*", "$1"));

        assertThat(first.jsonPath().getList("items.id")).containsExactly(newer);
        assertThat(second.jsonPath().getList("items.id")).containsExactly(older);
        assertThat(get("alice", "/v1/communities?limit=3").jsonPath().getList("items.kind"))
                .containsExactly("PRACTICE", "INTEREST", "PRACTICE");
    }

    @Test
    void everyoneSeesACommunityAndWhatTheyMayDoWithIt() {
        var id = community("alice");
        join("bob", id);

        assertThat(allowed(by("alice"), id))
                .containsExactly("contribute", "change", "invite", "decide", "archive", "reshape");
        assertThat(allowed(by("bob"), id)).containsExactly("contribute", "leave");
        assertThat(allowed(by("carol"), id)).containsExactly("join");
        assertThat(allowed(by("root", ADMIN), id))
                .containsExactly("join", "change", "invite", "decide", "archive", "reshape");
    }

    @Test
    void aStewardChangesWhatTheyNameAndTheRestStays() {
        var id = community("alice");

        var changed = patch(by("alice"), id, """
                {"name": "Bills", "charter": "None late", "language": null}""");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.asString())
                .isEqualTo(get("alice", "/v1/communities/" + id).asString());
        assertThat(changed.jsonPath().getMap("$"))
                .containsAllEntriesOf(
                        Map.of("name", "Bills", "charter", "None late", "language", "en", "kind", "PRACTICE"));
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(CommunityChanged.class, event -> {
                    assertThat(event.revision()).isEqualTo(2);
                    assertThat(event.name()).isEqualTo("Bills");
                    assertThat(event.stewards()).hasSize(1);
                }));
    }

    @Test
    void aPatchThatChangesNothingPublishesNothing() {
        var id = community("alice");
        var before = get("alice", "/v1/communities/" + id);

        var same = patch(by("alice"), id, """
                {"name": "Invoices"}""");
        patch(by("alice"), id, """
                {"name": "Bills"}""");

        assertThat(same.asString()).isEqualTo(before.asString());
        assertThat(same.header("ETag")).isEqualTo(before.header("ETag"));
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .filteredOn(event -> event instanceof CommunityChanged)
                        .extracting("name")
                        .containsExactly("Bills"));
    }

    @Test
    void onlyStewardsAndAdminsChangeACommunity() {
        var id = community("alice");
        join("bob", id);
        community("carol");
        var change = """
                {"name": "Bills"}""";

        assertProblem(patch(by("bob"), id, change), 403, "not-a-steward");
        assertProblem(patch(by("carol"), id, change), 403, "not-a-steward");
        assertThat(patch(by("root", ADMIN), id, change).statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeNamesTheVersionThatItChanges() {
        var id = community("alice");
        var read = get("alice", "/v1/communities/" + id).header("ETag");
        patch(by("alice"), id, """
                {"name": "Bills"}""");
        var request = by("alice").contentType("application/merge-patch+json").body("{}");

        assertProblem(request.patch("/v1/communities/" + id), 428, "match-required");
        assertProblem(request.header("If-Match", read).patch("/v1/communities/" + id), 412, "stale");
    }

    @Test
    void whoeverJoinedIsShownSoAndKeepsNobodyFromAChange() {
        var id = community("alice");
        var seenByAlice = get("alice", "/v1/communities/" + id).header("ETag");
        var seenByBob = get("bob", "/v1/communities/" + id).header("ETag");

        join("bob", id);
        var unchanged = by("carol")
                .header("If-None-Match", get("carol", "/v1/communities/" + id).header("ETag"))
                .get("/v1/communities/" + id);
        var joined = by("bob").header("If-None-Match", seenByBob).get("/v1/communities/" + id);
        var changed = by("alice")
                .header("If-Match", seenByAlice)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Bills\"}")
                .patch("/v1/communities/" + id);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(joined.jsonPath().getList("allowed")).contains("leave");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("members")).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var request = by("alice").contentType("application/merge-patch+json").body("{}");

        assertProblem(get("alice", NOTHING), 404, "community-not-found");
        assertProblem(request.header("If-Match", "*").patch(NOTHING), 404, "community-not-found");
    }

    private static RequestSpecification idempotent() {
        return by("alice")
                .header("Idempotency-Key", "open-once")
                .contentType("application/json")
                .body("""
                {"name": "Once", "kind": "PURPOSE"}""");
    }

    private static Response patch(RequestSpecification caller, String id, String json) {
        return caller.header("If-Match", get("alice", "/v1/communities/" + id).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/v1/communities/" + id);
    }

    private static List<String> allowed(RequestSpecification caller, String id) {
        return caller.get("/v1/communities/" + id).jsonPath().getList("allowed");
    }
}
