package io.twofold.workgroup.erasures;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.web.identity.Role.FEED;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.put;
import static io.twofold.workgroup.Calls.workgroup;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureTest {

    private static final String LOG = """
            <log><trace><string key="concept:name" value="R1"/>%s</trace></log>""";
    private static final String EVENT = """
            <event><string key="concept:name" value="%s"/><string key="org:resource" value="%s"/>
              <date key="time:timestamp" value="2026-01-0%dT10:00:00Z"/><string key="phone" value="555"/></event>""";

    private final Topic topic;
    private final PersonIds people;
    private final Ids ids;
    private final DataSource database;

    ErasureTest(Topic topic, PersonIds people, Ids ids, DataSource database) {
        this.topic = topic;
        this.people = people;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void whoeverIsErasedIsNobodyInAllThatThereIs() {
        var mallory = id("mallory");
        var process = process("mallory");
        var workgroup = workgroup("mallory", process);
        put("alice", "/v1/workgroups/" + workgroup + "/participants/me", "");
        var open = caseOf("mallory", process, workgroup);
        post("mallory", "/v1/cases/" + open + "/steps", "{\"step\": \"check\"}");
        post("mallory", "/v1/cases/" + open + "/blockers", "{\"reason\": \"CAPACITY\"}");
        var asked =
                made(post("alice", "/v1/cases/" + open + "/asks", "{\"text\": \"/v1/people/%s?\"}".formatted(mallory)));
        put("mallory", "/v1/cases/" + open + "/asks/" + asked + "/help", "");
        post("mallory", "/v1/cases/" + open + "/asks", "{\"text\": \"Who knows?\"}");
        post("mallory", "/v1/cases/" + open + "/notes", "{\"text\": \"Done.\"}");
        var note = made(post(
                "mallory", "/v1/processes/" + process + "/playbook", "{\"step\": \"check\", \"text\": \"Look.\"}"));
        post("mallory", "/v1/playbook-notes/" + note + "/uses", "{\"caseId\": \"%s\"}".formatted(open));

        var replacement = erase(mallory);

        for (var path : List.of(
                "/v1/workgroups/" + workgroup + "/participants",
                "/v1/cases/" + open + "/steps",
                "/v1/cases/" + open + "/blockers",
                "/v1/cases/" + open + "/asks",
                "/v1/cases/" + open + "/notes",
                "/v1/processes/" + process,
                "/v1/processes/" + process + "/playbook")) {
            assertThat(get("alice", path).asString())
                    .as(path)
                    .contains(replacement.toString())
                    .doesNotContain(mallory.toString());
        }
        assertThat(everyRowWith(mallory)).isEmpty();
        assertThat(get("mallory", "/v1/workgroups?mine=true").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void namesOfWhoeverIsErasedGoAndDoNotComeBack() {
        var process = process("alice");
        importLog(process, EVENT.formatted("check", "Walter", 1));
        identify(process, "Walter", "walter");
        var alias = people.inLog(UUID.fromString(process), "Walter");

        var replacement = erase(id("walter"));
        await().untilAsserted(() -> assertThat(exported(process)).contains(replacement.toString()));
        var same = importLog(process, EVENT.formatted("check", "Walter", 1));
        var grown = importLog(process, EVENT.formatted("check", "Walter", 1) + EVENT.formatted("pay", "Walter", 2));
        identify(process, "Walter", "bob");

        assertThat(same).isEqualTo(1);
        assertThat(grown).isEqualTo(1);
        assertThat(exported(process)).doesNotContain("Walter", "555");
        assertThat(get("alice", "/v1/processes/" + process + "/people")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(everyRowWith(alias)).isEmpty();
        topic.awaitKey(
                onlyCase(process),
                events -> assertThat(events)
                        .filteredOn(StepCompleted.class::isInstance)
                        .extracting(event -> ((StepCompleted) event).actor().personId())
                        .containsExactly(alias, replacement));
    }

    @Test
    void whoeverIsIdentifiedAfterTheirErasureIsErasedWithTheirName() {
        var process = process("alice");
        importLog(process, EVENT.formatted("check", "P.", 1));
        var replacement = erase(id("peggy"));

        identify(process, "P.", "peggy");

        await().untilAsserted(() ->
                assertThat(exported(process)).contains(replacement.toString()).doesNotContain("P."));
        var alias = people.inLog(UUID.fromString(process), "P.");
        topic.awaitPerson(
                alias,
                events -> assertThat(events).containsExactly(new PersonIdentified(alias, 1, id("peggy"), false)));
    }

    @Test
    void anAliasThatIsErasedBeforeItsPersonIsThatPersonStill() {
        var process = process("alice");
        importLog(process, EVENT.formatted("check", "T.", 1));
        identify(process, "T.", "trent");
        var alias = people.inLog(UUID.fromString(process), "T.");

        topic.publish(new PersonErased(alias, 1, ids.next()), "/community-service");
        var replacement = erase(id("trent"));

        await().untilAsserted(() -> assertThat(exported(process)).contains(replacement.toString()));
        awaitCompletion(alias);
    }

    @Test
    void whatStillArrivesOfWhoeverWasErasedIsNobodys() {
        var process = process("alice");
        var workgroup = workgroup("alice", process);
        var open = caseOf("alice", process, workgroup);
        var victor = id("victor");
        var replacement = erase(victor);

        var step = made(post(
                "alice",
                "/v1/cases/" + open + "/steps",
                "{\"step\": \"check\", \"personId\": \"%s\"}".formatted(victor)));
        var corrected =
                patch("alice", "/v1/steps/" + step, "{\"step\": \"verify\", \"personId\": \"%s\"}".formatted(victor));
        var owned = patch(
                "alice", "/v1/processes/" + process, "{\"owners\": [\"%s\", \"%s\"]}".formatted(id("alice"), victor));
        var fed = by("crm", FEED)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"items\": [{\"caseRef\": \"R1\", \"step\": \"check\", \"sub\": \"victor\"}]}")
                .post("/v1/processes/" + process + "/steps:batch");

        assertThat(List.of(corrected, owned, fed))
                .allSatisfy(answer -> assertThat(answer.asString())
                        .contains(replacement.toString())
                        .doesNotContain(victor.toString()));
        assertThat(get("alice", "/v1/workgroups/" + workgroup + "/participants")
                        .jsonPath()
                        .getList("items.personId"))
                .containsExactly(id("alice").toString());
        assertThat(everyRowWith(victor)).isEmpty();
    }

    @Test
    void aCommunityThatNamesWhoeverWasErasedNamesNobody() {
        var process = process("alice");
        var wendy = id("wendy");
        var replacement = erase(wendy);

        var reshaped = ids.next();
        var alice = id("alice");
        var delivers = UUID.fromString(process);
        var people = List.of(alice, wendy);
        topic.publish(
                new CommunityReshaped(ids.next(), 1, reshaped, delivers, "Any", people, new Actor(alice, null)),
                "/community-service");

        await().untilAsserted(() -> assertThat(get("alice", "/v1/workgroups/" + reshaped + "/participants")
                        .jsonPath()
                        .getList("items.personId"))
                .containsExactlyInAnyOrder(id("alice").toString(), replacement.toString()));
    }

    @Test
    void whoeverDidNotKnowOfItYetIsWaitedFor() throws SQLException {
        var process = process("alice");
        var open = caseOf("alice", process, workgroup("alice", process));
        var oscar = id("oscar");

        try (var connection = database.getConnection();
                var begun = connection.prepareStatement("""
                        INSERT INTO case_note VALUES (?, CAST(? AS uuid), ?, 'Written meanwhile', now())
                        """)) {
            connection.setAutoCommit(false);
            begun.setObject(1, ids.next());
            begun.setString(2, open);
            begun.setObject(3, oscar);
            begun.executeUpdate();
            topic.publish(new PersonErased(oscar, 1, ids.next()), "/community-service");
            await().pollDelay(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(everyRowWith(oscar)).isEmpty());
            topic.awaitPerson(oscar, events -> assertThat(events).hasSize(1));
            connection.commit();
        }

        awaitCompletion(oscar);
        assertThat(everyRowWith(oscar)).isEmpty();
    }

    private UUID id(String person) {
        return people.person(Tokens.ISSUER, person);
    }

    private UUID erase(UUID person) {
        var replacement = ids.next();
        topic.publish(new PersonErased(person, 1, replacement), "/community-service");
        awaitCompletion(person);
        return replacement;
    }

    private void awaitCompletion(UUID person) {
        topic.awaitPerson(
                person,
                events -> assertThat(events)
                        .filteredOn(ErasureCompleted.class::isInstance)
                        .containsExactly(new ErasureCompleted(person, 1, "workgroup-service")));
    }

    private static void identify(String process, String name, String sub) {
        var said = post(
                "alice",
                "/v1/processes/" + process + "/people",
                "{\"items\": [{\"name\": \"%s\", \"person\": \"%s\"}]}".formatted(name, sub));
        assertThat(said.statusCode()).as(said.asString()).isEqualTo(200);
    }

    /** How many of its events were there before. */
    private static int importLog(String process, String events) {
        var ended = imported("alice", process, LOG.formatted(events).getBytes(UTF_8));
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
        return ended.jsonPath().getInt("result.known");
    }

    private static String exported(String process) {
        return get("alice", "/v1/processes/" + process + "/export").asString();
    }

    private static String onlyCase(String process) {
        return get("alice", "/v1/cases?process=" + process).jsonPath().getString("items[0].id");
    }

    /** The tables with this id anywhere, beside that which keeps what replaced it, and the way to the topics. */
    private String everyRowWith(UUID id) {
        try (var connection = database.getConnection();
                var tables = connection.prepareStatement("""
                        SELECT coalesce(string_agg(table_name, ' '), '') FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_name NOT IN ('erasure', 'outbox')
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
}
