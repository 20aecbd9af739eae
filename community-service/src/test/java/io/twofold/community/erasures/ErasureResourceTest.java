package io.twofold.community.erasures;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
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
import static io.twofold.community.Calls.question;
import static io.twofold.community.exports.Travelling.assertCompleted;
import static io.twofold.community.exports.Travelling.exported;
import static io.twofold.community.exports.Travelling.imported;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureResourceTest {

    private static final List<String> ANN = List.of(
            "{\"type\": \"person\", \"id\": \"Ann\", \"name\": \"Ann Other\"}",
            "{\"type\": \"stay\", \"personId\": \"Ann\", \"joinedAt\": \"2020-01-01T00:00:00Z\"}");

    /** As an import does that brings what is there already. */
    private static final String ENDORSED_AND_READ_TWICE = """
            INSERT INTO endorsement (id, community_id, contribution_id, person_id, given, created_at, updated_at, version)
            SELECT gen_random_uuid(), community_id, contribution_id, replaced_by, given, now(), now(), 1
            FROM endorsement JOIN erasure USING (person_id) WHERE contribution_id = '%1$s' AND person_id = '%2$s';
            UPDATE contribution SET endorsements = endorsements + 1 WHERE id = '%1$s';
            INSERT INTO reading (id, contribution_id, person_id, day, times)
            SELECT gen_random_uuid(), '%1$s', unnest(ARRAY[person_id, replaced_by]), '2026-01-05', 1
            FROM erasure WHERE person_id = '%2$s';
            """;

    private final Topic topic;
    private final PersonIds people;
    private final Ids ids;
    private final DataSource database;

    ErasureResourceTest(Topic topic, PersonIds people, Ids ids, DataSource database) {
        this.topic = topic;
        this.people = people;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void whoeverIsErasedIsNobodyInAllThatThereIs() {
        var community = community("alice");
        join("mallory", community);
        var question = question("mallory", community);
        var mallory = id("mallory");
        post(
                "alice",
                "/v1/contributions/" + question + "/comments",
                "{\"body\": \"[M.](/v1/people/%s)\"}".formatted(mallory));

        var erased = by("mallory").delete("/v1/people/" + mallory);
        var again = by("mallory").delete("/v1/people/" + mallory);

        assertThat(erased.statusCode()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(erased.header("Location"));
        await().untilAsserted(() -> assertThat(author(question)).isNotEqualTo(mallory.toString()));
        assertThat(get("alice", "/v1/communities/" + community + "/members").asString())
                .contains(author(question))
                .doesNotContain(mallory.toString());
        assertThat(get("alice", "/v1/contributions/" + question + "/comments").asString())
                .contains("/v1/people/" + author(question))
                .doesNotContain(mallory.toString());
        assertThat(get("mallory", "/v1/people/me").jsonPath().getString("id"))
                .isEqualTo(people.after(mallory).toString());
        assertThat(get("mallory", erased.header("Location")).statusCode()).isEqualTo(200);
        topic.awaitPerson(mallory, events -> {
            assertThat(events)
                    .filteredOn(event -> event instanceof PersonErased)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PersonErased.class,
                            event -> assertThat(event.replacedBy()).hasToString(author(question)));
            assertThat(events)
                    .filteredOn(event -> event instanceof ErasureCompleted)
                    .hasSize(1);
        });
    }

    @Test
    void whatAnErasureChangesHasAnotherTag() {
        var question = question("olivia", community("olivia"));
        var read = get("alice", "/v1/contributions/" + question).header("ETag");

        by("olivia").delete("/v1/people/" + id("olivia"));

        await().untilAsserted(() -> assertThat(
                        get("alice", "/v1/contributions/" + question).header("ETag"))
                .isNotEqualTo(read));
    }

    @Test
    void anErasureIsCompleteWhenEveryServiceHasDoneItsPart() {
        var trent = id("trent");
        var erasure = by("root", ADMIN).delete("/v1/people/" + trent).header("Location");

        await().untilAsserted(() -> assertThat(
                        by("root", ADMIN).get(erasure).jsonPath().getList("completed"))
                .containsExactly("community-service"));
        topic.publish(new ErasureCompleted(trent, 1, "workgroup-service"), "/workgroup-service");
        topic.publish(new ErasureCompleted(trent, 1, "workgroup-service"), "/workgroup-service");
        topic.publish(new ErasureCompleted(trent, 1, "metrics-service"), "/metrics-service");

        await().untilAsserted(() -> assertThat(
                        by("root", ADMIN).get(erasure).jsonPath().getBoolean("complete"))
                .isTrue());
        assertThat(by("root", ADMIN).get(erasure).jsonPath().getList("completed"))
                .hasSize(3);
        assertProblem(get("alice", erasure), 404, "erasure-not-found");
    }

    @Test
    void anAliasIsErasedWithThePersonWhicheverIsKnownFirst() {
        var walter = id("walter");
        var before = ids.next();
        var after = ids.next();
        topic.publish(new PersonIdentified(before, 1, walter, false), "/workgroup-service");

        by("walter").delete("/v1/people/" + walter);
        topic.publish(new PersonIdentified(after, 1, walter, false), "/workgroup-service");

        for (var alias : new UUID[] {before, after}) {
            topic.awaitPerson(alias, events -> assertThat(events).anyMatch(event -> event instanceof PersonErased));
        }
    }

    @Test
    void anErasureWaitsForWhoeverMayNotKnowOfIt() throws SQLException {
        var community = community("alice");
        var question = question("alice", community);
        var judy = id("judy");
        try (var connection = database.getConnection();
                var write = connection.createStatement()) {
            connection.setAutoCommit(false);
            write.execute("SELECT pg_current_xact_id()");
            var erasure = by("root", ADMIN).delete("/v1/people/" + judy).header("Location");
            await().during(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(completed(erasure)).isEmpty());
            write.execute("UPDATE contribution SET author_id = '%s' WHERE id = '%s'".formatted(judy, question));
            connection.commit();

            await().untilAsserted(() -> assertThat(completed(erasure)).containsExactly("community-service"));
        }

        assertThat(author(question)).isNotEqualTo(judy.toString());
    }

    @Test
    void whoeverIsNamedAgainBeforeItIsAppliedIsThereOnce() throws SQLException {
        var community = community("alice");
        join("peggy", community);
        var question = question("alice", community);
        by("peggy").put("/v1/contributions/" + question + "/endorsement");
        var peggy = id("peggy");
        var erasure = "";
        try (var connection = database.getConnection();
                var write = connection.createStatement()) {
            connection.setAutoCommit(false);
            write.execute("SELECT pg_current_xact_id()");
            erasure = by("root", ADMIN).delete("/v1/people/" + peggy).header("Location");
            post("alice", "/v1/communities/" + community + "/members:batch", """
                    {"items": [{"sub": "peggy", "role": "STEWARD"}]}""");
            write.execute(ENDORSED_AND_READ_TWICE.formatted(question, peggy));
            connection.commit();
        }

        var path = erasure;
        await().untilAsserted(() -> assertThat(completed(path)).containsExactly("community-service"));
        assertThat(get("alice", "/v1/communities/" + community + "/members")
                        .jsonPath()
                        .getList("items.role"))
                .containsExactlyInAnyOrder("STEWARD", "STEWARD");
        assertThat(get("alice", "/v1/contributions/" + question).jsonPath().getInt("endorsements"))
                .isOne();
        assertThat(everyRowWith(peggy)).isEmpty();
        topic.awaitKey(community, events -> assertThat(events).hasAtLeastOneElementOfType(MemberLeft.class));
        topic.awaitKey(question, events -> assertThat(events).hasAtLeastOneElementOfType(EndorsementWithdrawn.class));
    }

    @Test
    void whatSomebodyImportedAndTookBackNamesThemNoLonger() {
        var community = community("ivan");
        assertCompleted(imported("ivan", community, ANN));
        var path = "/v1/communities/" + community + "/imports";
        by("ivan").delete(path + "/" + get("ivan", path).jsonPath().getString("items[0].id"));
        await().untilAsserted(() -> assertThat(get("ivan", path).jsonPath().getString("items[0].takenBackAt"))
                .isNotNull());

        var erasure = by("ivan").delete("/v1/people/" + id("ivan")).header("Location");

        await().untilAsserted(() -> assertThat(completed(erasure)).containsExactly("community-service"));
        assertThat(everyRowWith(id("ivan"))).isEmpty();
    }

    @Test
    void theNameOfWhoeverIsErasedDoesNotComeBackWithAnOlderExport() {
        var community = community("alice");
        assertCompleted(imported("alice", community, ANN));
        var lines = exported("alice", community);
        var alias = people.inCommunity(UUID.fromString(community), "ndjson/Ann");
        var erasure = by("root", ADMIN).delete("/v1/people/" + alias).header("Location");
        await().untilAsserted(() -> assertThat(completed(erasure)).containsExactly("community-service"));
        var other = community("alice");

        assertCompleted(imported("alice", other, lines));

        assertThat(lines).anyMatch(line -> line.contains("Ann Other"));
        assertThat(exported("alice", other)).noneMatch(line -> line.contains("Ann Other"));
    }

    @Test
    void onlyOneselfAndAdminsErase() {
        assertProblem(by("alice").delete("/v1/people/" + id("bob")), 403, "not-oneself");
    }

    @Test
    void membersInBulkDoNotLeadBackToWhoWasErased() {
        var community = community("alice");
        by("victor").delete("/v1/people/" + id("victor"));

        post("alice", "/v1/communities/" + community + "/members:batch", "{\"items\": [{\"sub\": \"victor\"}]}");

        assertThat(get("alice", "/v1/communities/" + community + "/members").asString())
                .doesNotContain(id("victor").toString());
    }

    @Test
    void anInvitationDoesNotLeadBackToWhoWasErased() {
        var community = community("alice");
        by("oscar").delete("/v1/people/" + id("oscar"));

        var invited = post(
                "alice",
                "/v1/communities/" + community + "/invitations",
                "{\"personId\": \"%s\"}".formatted(id("oscar")));

        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(invited.asString()).doesNotContain(id("oscar").toString());
    }

    private static String author(String contribution) {
        return get("alice", "/v1/contributions/" + contribution).jsonPath().getString("authorId");
    }

    private static List<String> completed(String erasure) {
        return by("root", ADMIN).get(erasure).jsonPath().getList("completed");
    }

    /** The tables that have such a row. */
    private String everyRowWith(UUID id) {
        try (var connection = database.getConnection();
                var tables = connection.prepareStatement("""
                        SELECT coalesce(string_agg(table_name, ' '), '') FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_name NOT IN ('erasure', 'identification', 'outbox')
                            AND cast(query_to_xml(format('SELECT 1 FROM %I AS each WHERE each::text LIKE %L LIMIT 1',
                                table_name, '%' || ? || '%'), false, true, '') AS text) LIKE '%<row%'
                        """)) {
            tables.setString(1, id.toString());
            var row = tables.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID id(String person) {
        return people.person(Tokens.ISSUER, person);
    }
}
