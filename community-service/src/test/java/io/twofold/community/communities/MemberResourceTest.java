package io.twofold.community.communities;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.Actor;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
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
import static io.twofold.web.identity.Role.FEED;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MemberResourceTest {

    private final Topic topic;
    private final PersonIds people;

    MemberResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void whoeverJoinsIsAMemberAndStaysOne() {
        var community = community("alice");
        var bob = people.person(Tokens.ISSUER, "bob");

        var joined = by("bob").put(me(community));
        var again = by("bob").put(me(community));

        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(joined.jsonPath().getString("role")).isEqualTo("MEMBER");
        assertThat(joined.jsonPath().getString("personId")).isEqualTo(bob.toString());
        assertThat(again.asString()).isEqualTo(joined.asString());
        assertThat(get("carol", members(community)).jsonPath().getList("items.personId"))
                .containsExactly(people.person(Tokens.ISSUER, "alice").toString(), bob.toString());
    }

    @Test
    void aStewardWhoJoinsStaysASteward() {
        var community = community("alice");

        assertThat(by("alice").put(me(community)).jsonPath().getString("role")).isEqualTo("STEWARD");
    }

    @Test
    void aFeedTakesNobodysRoleAway() {
        var community = community("alice");
        var path = members(community) + ":batch";
        var members = "sub,role\nalice,MEMBER\nbob,MEMBER\n";
        post("alice", path, "{\"items\": [{\"sub\": \"bob\", \"role\": \"STEWARD\"}]}");

        var fed = by("feed", FEED).contentType("text/csv").body(members).post(path);
        var roles = get("alice", members(community)).jsonPath().getList("items.role");
        var last = by("alice").contentType("text/csv").body(members).post(path);

        assertThat(fed.jsonPath().getInt("changed")).as(fed.asString()).isZero();
        assertThat(roles).containsExactly("STEWARD", "STEWARD");
        assertProblem(last, 409, "last-steward");
    }

    @Test
    void whoeverComesBackBeginsAnotherStay() {
        var community = community("alice");
        var atFinance = new Actor(people.person(Tokens.ISSUER, "bob"), "Finance");
        var atSales = new Actor(people.person(Tokens.ISSUER, "bob"), "Sales");

        bobOf("Finance", "PUT", community);
        bobOf("Finance", "PUT", community);
        bobOf("Sales", "DELETE", community);
        bobOf("Sales", "DELETE", community);
        bobOf("Sales", "PUT", community);

        topic.awaitKey(community, events -> {
            assertThat(events).hasSize(5); // opened, with its steward
            var first = (MemberJoined) events.get(2);
            var left = (MemberLeft) events.get(3);
            var second = (MemberJoined) events.get(4);
            assertThat(first.actor()).isEqualTo(atFinance);
            assertThat(first.revision()).isEqualTo(1);
            assertThat(left.actor()).isEqualTo(atSales);
            assertThat(left.membershipId()).isEqualTo(first.membershipId());
            assertThat(left.revision()).isEqualTo(2);
            assertThat(second.membershipId()).isNotEqualTo(first.membershipId());
            assertThat(second.revision()).isEqualTo(1);
        });
        assertThat(get("bob", members(community)).jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void whoeverLeftIsNoMemberAnyMore() {
        var community = community("alice");
        join("bob", community);

        assertThat(by("bob").delete(me(community)).statusCode()).isEqualTo(204);

        assertThat(get("bob", members(community)).jsonPath().getList("items.role"))
                .containsExactly("STEWARD");
        assertThat(get("bob", "/v1/communities/" + community).jsonPath().getList("allowed"))
                .containsExactly("join");
    }

    @Test
    void theLastStewardCannotLeave() {
        var community = community("alice");
        join("bob", community);

        assertProblem(by("alice").delete(me(community)), 409, "last-steward");

        assertThat(get("alice", members(community)).jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void membersArePagedInTheOrderInWhichTheyJoined() {
        var community = community("alice");
        join("bob", community);
        join("carol", community);

        var first = get("dave", members(community) + "?limit=2");
        var second = get("dave", first.header("Link").replaceAll("<(.*)>.*", "$1"));

        assertThat(first.jsonPath().getList("items.role")).containsExactly("STEWARD", "MEMBER");
        assertThat(second.jsonPath().getList("items.personId"))
                .containsExactly(people.person(Tokens.ISSUER, "carol").toString());
        assertThat(second.jsonPath().getString("nextCursor")).isNull();
    }

    @Test
    void whoeverJoinsManyTimesAtOnceIsThereOnce() throws InterruptedException {
        var community = community("alice");
        Callable<Response> joining = () -> by("bob").put(me(community));

        try (var clients = Executors.newFixedThreadPool(10)) {
            for (var joined : clients.invokeAll(Collections.nCopies(20, joining))) {
                assertThat(joined.resultNow().statusCode()).isEqualTo(200);
            }
        }

        assertThat(get("alice", members(community)).jsonPath().getList("items")).hasSize(2);
        by("bob").delete(me(community));
        topic.awaitKey(
                community,
                events -> assertThat(events)
                        .filteredOn(event -> event instanceof MemberJoined || event instanceof MemberLeft)
                        .hasSize(3));
    }

    @Test
    void anUnknownCommunityHasNoMembers() {
        var nothing = "00000000-0000-7000-8000-000000000000";

        assertProblem(get("alice", members(nothing)), 404, "community-not-found");
        assertProblem(by("alice").put(me(nothing)), 404, "community-not-found");
        assertProblem(by("alice").delete(me(nothing)), 404, "community-not-found");
    }

    private static void bobOf(String unit, String method, String community) {
        given().auth().oauth2(Tokens.ofUnit("bob", unit)).request(method, me(community));
    }

    private static String members(String community) {
        return "/v1/communities/" + community + "/members";
    }

    private static String me(String community) {
        return members(community) + "/me";
    }
}
