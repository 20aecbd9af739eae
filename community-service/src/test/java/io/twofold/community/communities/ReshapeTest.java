package io.twofold.community.communities;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.Actor;
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.community.CommunityRestored;
import io.twofold.events.community.WorkgroupReshapeDeclined;
import io.twofold.events.workgroup.CommunityReshapeDeclined;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Communities that become workgroups, and the other way round; workgroup-service is played by its events. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReshapeTest {

    private static final UUID PROCESS = UUID.fromString("01a20d2b-4fa6-7000-b7c4-891773e62124");
    private static final String WORKGROUPS = "/workgroup-service";

    private final Topic topic;
    private final PersonIds people;
    private final Ids ids;

    ReshapeTest(Topic topic, PersonIds people, Ids ids) {
        this.topic = topic;
        this.people = people;
        this.ids = ids;
    }

    @Test
    void aCommunityBecomesAWorkgroupAndComesBack() {
        var community = community("alice");
        join("bob", community);
        assertProblem(post("bob", path(community) + "/reshape", request()), 403, "not-a-steward");

        var workgroup = reshape(community);

        topic.awaitKey(
                community,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(CommunityReshaped.class, event -> {
                    assertThat(event.workgroupId()).isEqualTo(workgroup);
                    assertThat(event.people()).containsExactly(id("alice"), id("bob"));
                    assertThat(event.actor().personId()).isEqualTo(id("alice"));
                }));
        assertThat(state(community)).isEqualTo("RESHAPING");
        assertProblem(by("carol").put(path(community) + "/members/me"), 409, "read-only");
        topic.publish(
                new WorkgroupOpened(
                        PROCESS, workgroup, 1, "Invoices", WorkgroupState.ACTIVE, UUID.fromString(community)),
                WORKGROUPS);
        awaitState(community, "RESHAPED");

        topic.publish(reshaped(workgroup, 2, UUID.fromString(community), "bob", "carol"), WORKGROUPS);
        awaitState(community, "ACTIVE");

        var members = JsonPath.from(get("bob", path(community) + "/members").asString());
        assertThat(members.getList("items.personId"))
                .containsExactly(
                        id("alice").toString(),
                        id("bob").toString(),
                        id("carol").toString());
        assertThat(members.getList("items.role")).containsExactly("STEWARD", "STEWARD", "MEMBER");
        topic.awaitKey(
                community,
                events -> assertThat(events)
                        .filteredOn(event -> event instanceof CommunityRestored)
                        .hasSize(1));
    }

    @Test
    void aCommunityThatCannotBecomeOneLivesOnAndSaysWhy() {
        var community = community("alice");
        var workgroup = reshape(community);

        topic.publish(
                new CommunityReshapeDeclined(
                        PROCESS, UUID.fromString(community), 2, workgroup, ReshapeRefusal.PROCESS_UNKNOWN),
                WORKGROUPS);

        awaitState(community, "ACTIVE");
        assertThat(get("bob", path(community)).jsonPath().getString("reshapeRefusal"))
                .isEqualTo("PROCESS_UNKNOWN");
        assertThat(reshape(community)).isEqualTo(workgroup);
    }

    @Test
    void aWorkgroupBecomesACommunityOnce() {
        var workgroup = ids.next();
        var community = ids.next();

        topic.publish(reshaped(workgroup, 3, community, "alice", "bob"), WORKGROUPS);
        topic.publish(reshaped(workgroup, 3, community, "alice", "bob"), WORKGROUPS);

        await().untilAsserted(() -> assertThat(
                        get("carol", path(community.toString())).statusCode())
                .isEqualTo(200));
        var view = get("alice", path(community.toString())).jsonPath();
        assertThat(view.getString("kind")).isEqualTo("PURPOSE");
        assertThat(view.getInt("members")).isEqualTo(2);
        assertThat(view.getList("allowed")).contains("change");
        topic.awaitKey(community.toString(), events -> {
            assertThat(events).hasSize(3).first().isInstanceOf(CommunityCreated.class);
        });
    }

    @Test
    void whatCannotComeBackIsDeclined() {
        var community = community("alice");
        var workgroup = ids.next();

        topic.publish(reshaped(workgroup, 5, UUID.fromString(community), "bob"), WORKGROUPS);

        topic.awaitKey(
                community,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(WorkgroupReshapeDeclined.class, event -> {
                    assertThat(event.workgroupId()).isEqualTo(workgroup);
                    assertThat(event.revision()).isEqualTo(5);
                    assertThat(event.reason()).isEqualTo(ReshapeRefusal.GROUP_UNAVAILABLE);
                }));
        assertThat(state(community)).isEqualTo("ACTIVE");
    }

    private WorkgroupReshaped reshaped(UUID workgroup, int revision, UUID community, String... persons) {
        var all = List.of(persons).stream().map(this::id).toList();
        return new WorkgroupReshaped(
                PROCESS,
                workgroup,
                revision,
                community,
                CommunityKind.PURPOSE,
                "Invoices",
                all,
                new Actor(all.getFirst(), null));
    }

    private static UUID reshape(String community) {
        var answer = post("alice", path(community) + "/reshape", request());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return UUID.fromString(answer.jsonPath().getString("workgroupId"));
    }

    private static String request() {
        return "{\"processId\": \"%s\"}".formatted(PROCESS);
    }

    private static void awaitState(String community, String state) {
        await().untilAsserted(() -> assertThat(state(community)).isEqualTo(state));
    }

    private static String state(String community) {
        return get("alice", path(community)).jsonPath().getString("state");
    }

    private UUID id(String person) {
        return people.person(Tokens.ISSUER, person);
    }

    private static String path(String community) {
        return "/v1/communities/" + community;
    }
}
