package io.twofold.workgroup.workgroups;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import io.twofold.events.ActivityEvent;
import io.twofold.events.Actor;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.community.WorkgroupReshapeDeclined;
import io.twofold.events.workgroup.CommunityReshapeDeclined;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReshapeTest {

    private final Topic topic;
    private final PersonIds people;
    private final Broker broker;
    private final Ids ids;
    private final DataSource database;

    ReshapeTest(Topic topic, PersonIds people, Broker broker, Ids ids, DataSource database) {
        this.topic = topic;
        this.people = people;
        this.broker = broker;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void morePeopleThanStandInOneEventAreNotReshaped() throws SQLException {
        var id = workgroup("bob", process("alice"));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO participation
                        SELECT gen_random_uuid(), id, process_id, gen_random_uuid(), 'JOINED', true, now(), 1
                        FROM workgroup, generate_series(1, 3000) WHERE id = CAST(? AS uuid)
                        """)) {
            insert.setString(1, id);
            insert.executeUpdate();
        }

        var answer = reshape(id);

        assertProblem(answer, 409, "too-many-people-for-a-community");
    }

    @Test
    void aWorkgroupIsReadOnlyFromTheRequestOnAndItsCasesStayWithTheProcess() {
        var process = process("alice");
        var id = workgroup("bob", process);
        var open = caseOf("bob", process, id);

        var reshaping = reshape(id);

        assertThat(reshaping.statusCode()).isEqualTo(202);
        assertThat(reshaping.jsonPath().getString("state")).isEqualTo("RESHAPING");
        assertThat(reshaping.jsonPath().getList("allowed")).isEmpty();
        assertProblem(patch("bob", "/v1/workgroups/" + id, "{\"name\": \"Other\"}"), 409, "workgroup-reshaped");
        assertProblem(by("carol").put("/v1/workgroups/" + id + "/participants/me"), 409, "workgroup-reshaped");
        assertProblem(reshape(id), 409, "workgroup-reshaped");
        assertProblem(get("bob", "/v1/cases/" + open), 403, "not-a-participant");
        assertThat(get("alice", "/v1/cases/" + open).statusCode()).isEqualTo(200);
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(WorkgroupReshaped.class, event -> {
                    assertThat(event.people()).containsExactly(person("bob"));
                    assertThat(event.actor().personId()).isEqualTo(person("bob"));
                    assertThat(event.communityId())
                            .hasToString(reshaping.jsonPath().getString("becomesId"));
                }));
    }

    @Test
    void itHasBecomeTheCommunityWhenThatIsCreated() {
        var id = workgroup("bob", process("alice"));
        var community = becomes(reshape(id));

        told(new CommunityCreated(
                community, 1, "Invoices", CommunityKind.PRACTICE, "en", Access.OPEN, List.of(person("bob"))));

        awaitState(id, "RESHAPED");
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast())
                        .isInstanceOfSatisfying(
                                WorkgroupChanged.class,
                                event -> assertThat(event.state()).isEqualTo(WorkgroupState.RESHAPED)));
    }

    @Test
    void declinedItGoesOnWithTheReason() {
        var id = workgroup("bob", process("alice"));
        var community = becomes(reshape(id));

        told(new WorkgroupReshapeDeclined(community, UUID.fromString(id), 2, ReshapeRefusal.GROUP_UNAVAILABLE));

        awaitState(id, "ACTIVE");
        assertThat(get("bob", "/v1/workgroups/" + id).jsonPath().getString("declined"))
                .isEqualTo("GROUP_UNAVAILABLE");
        topic.awaitKey(id, events -> assertThat(events.getLast()).isInstanceOf(WorkgroupWoken.class));
    }

    @Test
    void aCommunityBecomesAWorkgroupWithTheSamePeople() {
        var asked = fromCommunity(process("alice"), ids.next(), 3);

        told(asked);
        told(asked);

        var id = asked.workgroupId().toString();
        awaitState(id, "ACTIVE");
        assertThat(get("bob", "/v1/workgroups/" + id).jsonPath().getString("communityId"))
                .isEqualTo(asked.communityId().toString());
        assertThat(get("bob", "/v1/workgroups/" + id + "/participants")
                        .jsonPath()
                        .getList("items.personId", UUID.class))
                .containsExactlyInAnyOrder(person("bob"), person("carol"));
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .extracting(Object::getClass)
                        .containsExactly(WorkgroupOpened.class, ParticipantJoined.class, ParticipantJoined.class));
    }

    @Test
    void aCommunityGoesBackToTheWorkgroupThatItCameFrom() {
        var process = process("alice");
        var id = workgroup("bob", process);
        var community = becomes(reshape(id));
        told(new CommunityCreated(
                community, 1, "Invoices", CommunityKind.PRACTICE, "en", Access.OPEN, List.of(person("bob"))));
        awaitState(id, "RESHAPED");

        told(new CommunityReshaped(
                community,
                2,
                UUID.fromString(id),
                UUID.fromString(process),
                "Invoices",
                List.of(person("bob"), person("carol")),
                new Actor(person("bob"), null)));

        awaitState(id, "ACTIVE");
        assertThat(get("carol", "/v1/workgroups/" + id).jsonPath().getList("allowed"))
                .contains("work");
        assertThat(becomes(reshape(id))).isEqualTo(community);
    }

    @Test
    void whereItCannotBecomeOneTheCommunityIsTold() {
        var unknown = fromCommunity("00000000-0000-7000-8000-000000000000", ids.next(), 2);
        var process = process("alice");
        var taken = fromCommunity(process, UUID.fromString(workgroup("bob", process)), 2);

        told(unknown);
        told(taken);

        assertDeclined(unknown, ReshapeRefusal.PROCESS_UNKNOWN);
        assertDeclined(taken, ReshapeRefusal.GROUP_UNAVAILABLE);
    }

    private void assertDeclined(CommunityReshaped asked, ReshapeRefusal reason) {
        topic.awaitKey(
                asked.workgroupId().toString(),
                events -> assertThat(events)
                        .contains(new CommunityReshapeDeclined(
                                asked.processId(),
                                asked.communityId(),
                                asked.revision(),
                                asked.workgroupId(),
                                reason)));
    }

    private CommunityReshaped fromCommunity(String process, UUID workgroup, int revision) {
        return new CommunityReshaped(
                ids.next(),
                revision,
                workgroup,
                UUID.fromString(process),
                "Invoices",
                List.of(person("bob"), person("carol")),
                new Actor(person("bob"), null));
    }

    private UUID person(String sub) {
        return people.person(Tokens.ISSUER, sub);
    }

    private static io.restassured.response.Response reshape(String id) {
        return post("bob", "/v1/workgroups/" + id + "/reshape", "{\"kind\": \"PRACTICE\"}");
    }

    private static UUID becomes(io.restassured.response.Response reshaping) {
        return UUID.fromString(reshaping.jsonPath().getString("becomesId"));
    }

    private static void awaitState(String id, String state) {
        await().untilAsserted(() -> assertThat(
                        get("bob", "/v1/workgroups/" + id).jsonPath().getString("state"))
                .isEqualTo(state));
    }

    /** As community-service publishes it. */
    private void told(ActivityEvent event) {
        var records = new CloudEventRecords();
        try (var producer =
                new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
            var encoded = records.encode(event, Instant.now(), null);
            producer.send(records.record(encoded, "/community-service")).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
