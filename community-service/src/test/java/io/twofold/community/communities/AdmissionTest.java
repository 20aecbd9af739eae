package io.twofold.community.communities;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.MemberAsked;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberInvited;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberRole;
import io.twofold.events.community.MemberRoleChanged;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.web.identity.Role.FEED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** How people become members, and what they are as such. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AdmissionTest {

    private final Topic topic;
    private final PersonIds people;

    AdmissionTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void whoeverAsksIsAdmittedByAStewardOrNot() {
        var community = closed("alice");

        var asked = by("bob").put(members(community) + "/me");
        by("carol").put(members(community) + "/me");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getString("state")).isEqualTo("ASKED");
        assertThat(get("bob", "/v1/communities/" + community).jsonPath().getString("mine"))
                .isEqualTo("ASKED");
        assertProblem(get("bob", members(community)), 403, "not-a-member");
        assertProblem(get("bob", "/v1/communities/" + community + "/requests"), 403, "not-a-steward");
        assertThat(get("alice", "/v1/communities/" + community + "/requests")
                        .jsonPath()
                        .getList("items.personId"))
                .containsExactly(id("bob"), id("carol"));
        assertThat(decide("alice", community, "bob", true).jsonPath().getString("state"))
                .isEqualTo("MEMBER");
        assertThat(decide("alice", community, "carol", false).jsonPath().getString("state"))
                .isEqualTo("DECLINED");
        assertProblem(decide("alice", community, "carol", true), 404, "request-not-found");
        assertThat(get("bob", members(community)).statusCode()).isEqualTo(200);
        topic.awaitKey(
                community,
                events -> assertThat(events.subList(2, events.size()))
                        .hasExactlyElementsOfTypes(
                                MemberAsked.class, MemberAsked.class, MemberJoined.class, MemberDeclined.class));
    }

    @Test
    void whoeverIsInvitedJoinsOrDeclines() {
        var community = closed("alice");

        var invited = invite("alice", community, "bob");
        invite("alice", community, "carol");

        assertThat(invited.statusCode()).as(invited.asString()).isEqualTo(201);
        assertThat(get("alice", "/v1/communities/" + community + "/invitations")
                        .jsonPath()
                        .getList("items.personId"))
                .containsExactly(id("bob"), id("carol"));
        assertThat(by("bob").put(members(community) + "/me").statusCode()).isEqualTo(200);
        assertThat(by("carol").delete(members(community) + "/me").statusCode()).isEqualTo(204);
        assertProblem(invite("alice", community, "bob"), 409, "already-a-member");
        assertProblem(invite("bob", community, "dave"), 403, "not-a-steward");
        topic.awaitKey(
                community,
                events -> assertThat(events.subList(2, events.size()))
                        .hasExactlyElementsOfTypes(
                                MemberInvited.class, MemberInvited.class, MemberJoined.class, MemberDeclined.class));
    }

    @Test
    void whatOnlyMembersReadIsNotThereForOthers() {
        var community = closed("alice");
        var question = question("alice", community);

        assertThat(get("bob", "/v1/communities/" + community).jsonPath().getList("allowed"))
                .containsExactly("ask-to-join");
        assertProblem(get("bob", "/v1/communities/" + community + "/contributions"), 403, "not-a-member");
        assertProblem(get("bob", "/v1/contributions/" + question), 404, "contribution-not-found");
        assertProblem(by("bob").put("/v1/contributions/" + question + "/endorsement"), 404, "contribution-not-found");
    }

    @Test
    void aStewardNamesASuccessorAndLeaves() {
        var community = community("alice");
        join("bob", community);
        assertProblem(become("bob", community, "bob", "STEWARD"), 403, "not-a-steward");
        assertProblem(become("alice", community, "alice", "MEMBER"), 409, "last-steward");

        var successor = become("alice", community, "bob", "STEWARD");

        assertThat(successor.jsonPath().getString("role")).isEqualTo("STEWARD");
        assertThat(by("alice").delete(members(community) + "/me").statusCode()).isEqualTo(204);
        assertProblem(by("bob").delete(members(community) + "/me"), 409, "last-steward");
        join("alice", community);
        assertThat(get("bob", members(community) + "/" + id("alice") + "/stays")
                        .jsonPath()
                        .getList("items.state"))
                .containsExactly("MEMBER", "LEFT");
        assertProblem(get("bob", members(community) + "/" + id("carol")), 404, "member-not-found");
        topic.awaitKey(
                community,
                events -> assertThat(events)
                        .filteredOn(event -> event instanceof MemberRoleChanged)
                        .singleElement()
                        .isInstanceOfSatisfying(MemberRoleChanged.class, event -> {
                            assertThat(event.role()).isEqualTo(MemberRole.STEWARD);
                            assertThat(event.actor().personId()).hasToString(id("bob"));
                        }));
    }

    @Test
    void manyAreMadeMembersAtOnceOrNone() {
        var community = community("alice");
        var path = members(community) + ":batch";

        var added = post("alice", path, """
                {"items": [{"sub": "bob"}, {"personId": "%s", "role": "STEWARD"}]}""".formatted(id("carol")));
        var again = by("feed", FEED)
                .contentType("text/csv")
                .body("sub,role\nbob,\ncarol,MEMBER\ndave,\n")
                .post(path);
        var wrong = by("feed", FEED)
                .contentType("text/csv")
                .body("sub,role\nerin,\nfrank,KING\n")
                .post(path);

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
        assertThat(added.jsonPath().getInt("changed")).isEqualTo(2);
        assertThat(again.jsonPath().getInt("changed")).as(again.asString()).isEqualTo(1);
        assertProblem(wrong, 400, "invalid-request");
        assertThat(wrong.jsonPath().getList("errors.pointer")).containsExactly("line 3");
        assertProblem(post("bob", path, "{\"items\": [{\"sub\": \"erin\"}]}"), 403, "not-a-steward");
        assertProblem(post("alice", path, "{\"items\": [{}]}"), 400, "invalid-request");
        assertThat(get("alice", members(community)).jsonPath().getList("items.personId"))
                .containsExactlyInAnyOrder(id("alice"), id("bob"), id("carol"), id("dave"));
    }

    @Test
    void linesAreWhatTheirHeaderSaysAndNamedByTheirNumbers() {
        var community = community("alice");

        assertThat(csv(community, "sub,role\n\nerin,\n\nfrank,KING\n,MEMBER\n")).containsExactly("line 5", "line 6");
        assertThat(csv(community, "sub,role\nerin,MEMBER,Sales\n")).containsExactly("line 2");
        assertThat(csv(community, "name,role\nerin,MEMBER\n")).containsExactly("line 1");
        assertThat(csv(community, "\n")).containsExactly("line 1");
        assertThat(csv(community, "sub\nerin\n\"frank, the king\"\n")).isEmpty();
        assertThat(get("alice", members(community)).jsonPath().getList("items.personId"))
                .contains(id("frank, the king"));
    }

    private static List<String> csv(String community, String lines) {
        var answer =
                by("alice").contentType("text/csv").body(lines.getBytes(UTF_8)).post(members(community) + ":batch");
        return answer.statusCode() == 200 ? List.of() : answer.jsonPath().getList("errors.pointer");
    }

    @Test
    void aCommunityHasNoMoreStewardsThanCanBeTold() {
        var community = community("alice");
        var many = IntStream.range(0, 1_000)
                .mapToObj("{\"sub\": \"steward-%d\", \"role\": \"STEWARD\"}"::formatted)
                .toList();

        assertProblem(stewards(community, many), 409, "too-many-stewards");
        assertThat(stewards(community, many.subList(0, 999)).statusCode()).isEqualTo(200);
        join("bob", community);
        assertProblem(become("alice", community, "bob", "STEWARD"), 409, "too-many-stewards");
    }

    private static Response stewards(String community, List<String> items) {
        return post("alice", members(community) + ":batch", "{\"items\": %s}".formatted(items));
    }

    @Test
    void anArchivedCommunityIsReadOnlyForAll() {
        var community = community("alice");
        var question = question("alice", community);
        assertProblem(by("bob").put("/v1/communities/" + community + "/archive"), 403, "not-a-steward");

        var archived = by("alice").put("/v1/communities/" + community + "/archive");

        assertThat(archived.jsonPath().getString("state")).isEqualTo("ARCHIVED");
        assertThat(archived.jsonPath().getList("allowed")).containsExactly("restore");
        assertProblem(by("bob").put(members(community) + "/me"), 409, "read-only");
        assertProblem(
                post("alice", "/v1/contributions/" + question + "/comments", "{\"body\": \"a\"}"), 409, "read-only");
        assertThat(get("bob", "/v1/contributions/" + question).jsonPath().getList("allowed"))
                .isEmpty();
        assertThat(by("alice")
                        .delete("/v1/communities/" + community + "/archive")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("ACTIVE");
        join("bob", community);
    }

    @Test
    void communitiesAreFoundByWhatTheyAre() {
        var kafka = made(post("fay", "/v1/communities", """
                {"name": "Queues of 100%", "kind": "KNOWLEDGE", "charter": "All about brokers", "topics": ["kafka-lore"]}"""));
        var other = made(post("gus", "/v1/communities", """
                {"name": "Brokerage", "kind": "INTEREST", "topics": ["kafka-lore"]}"""));
        join("gus", kafka);
        question("gus", other);

        assertThat(ids("topic=kafka-lore")).containsExactly(other, kafka);
        assertThat(ids("topic=kafka-lore&sort=NAME&limit=1")).containsExactly(other);
        assertThat(ids("topic=kafka-lore&kind=KNOWLEDGE")).containsExactly(kafka);
        assertThat(ids("q=100%25")).containsExactly(kafka);
        assertThat(ids("topic=kafka-lore&q=BROKERS")).containsExactly(kafka);
        assertThat(ids("topic=kafka-lore&activeSince=2020-01-01T00:00:00Z")).containsExactly(other);
        assertThat(ids("topic=kafka-lore&state=ARCHIVED")).isEmpty();
        assertThat(get("fay", "/v1/communities?mine=true").jsonPath().getList("items.id"))
                .containsExactly(kafka);
        var related = get("dave", "/v1/communities/" + kafka + "/related").jsonPath();
        assertThat(related.getList("items.id")).contains(other);
        assertThat(related.getList("items[0].topics")).isEqualTo(List.of("kafka-lore"));
        assertThat(related.getInt("items[0].members")).isEqualTo(1);
    }

    private static List<String> ids(String query) {
        return get("alice", "/v1/communities?" + query).jsonPath().getList("items.id");
    }

    private static String closed(String steward) {
        return made(post(steward, "/v1/communities", """
                {"name": "Salaries", "kind": "PRACTICE", "access": "APPROVAL"}"""));
    }

    private Response decide(String steward, String community, String person, boolean approved) {
        return by(steward)
                .contentType("application/json")
                .body(Map.of("approved", approved))
                .put("/v1/communities/" + community + "/requests/" + id(person));
    }

    private Response invite(String steward, String community, String person) {
        return post(
                steward,
                "/v1/communities/" + community + "/invitations",
                "{\"personId\": \"%s\"}".formatted(id(person)));
    }

    private Response become(String steward, String community, String person, String role) {
        return by(steward)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("role", role))
                .patch(members(community) + "/" + id(person));
    }

    private String id(String person) {
        return people.person(Tokens.ISSUER, person).toString();
    }

    private static String members(String community) {
        return "/v1/communities/" + community + "/members";
    }
}
