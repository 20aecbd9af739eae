package io.twofold.kit.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.twofold.events.Topics;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.web.identity.Role.ADMIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class JobTest {

    private static final String HELD = """
            SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND application_name = 'job-worker'
            """;

    private final Spelling spelling;
    private final DataSource database;
    private final Ids ids;
    private final PersonIds people;
    private final Broker broker;

    JobTest(Spelling spelling, DataSource database, Ids ids, PersonIds people, Broker broker) {
        this.spelling = spelling;
        this.database = database;
        this.ids = ids;
        this.people = people;
        this.broker = broker;
    }

    @Test
    void whatACompletedJobWroteIsOnItsTopic() {
        var word = ids.next();
        spelling.allow(3);

        var job = ended(start(word, "abc"));

        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getInt("result.letters")).isEqualTo(3);
        assertThat(job.getInt("progress.done")).isEqualTo(3);
        assertThat(job.getString("completedAt")).isNotNull();
        assertThat(job.getList("allowed")).isEmpty();
        assertThat(published(word)).containsExactly("a", "b", "c");
    }

    @Test
    void aJobIsNotCompletedWhileItsEventsAreNotPublished() throws SQLException {
        execute("""
                CREATE FUNCTION wait_for_test() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN OLD; END $$;
                CREATE TRIGGER wait_for_test BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION wait_for_test()
                """);
        spelling.allow(1);
        var job = "";
        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(4711)"); // the relay can send, and cannot delete what it sent
            job = start(ids.next(), "a");
            var path = job;
            await().untilAsserted(
                            () -> assertThat(read(path).getInt("progress.done")).isEqualTo(1));
            await().during(Duration.ofMillis(300))
                    .untilAsserted(
                            () -> assertThat(read(path).getString("state")).isEqualTo("RUNNING"));
            lock.execute("SELECT pg_advisory_unlock(4711)");
        }

        assertThat(ended(job).getString("state")).isEqualTo("COMPLETED");
        execute("DROP TRIGGER wait_for_test ON outbox");
    }

    @Test
    void aJobWhoseWorkerLostItIsGoneOnWithWhereItWas() throws SQLException {
        var word = ids.next();
        var job = start(word, "abcde");
        spelling.allow(2);
        await().untilAsserted(
                        () -> assertThat(read(job).getInt("progress.done")).isEqualTo(2));

        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'job-worker'");
        await().untilAsserted(() -> assertThat(count(HELD)).isEqualTo(1));
        spelling.allow(4); // one of them for the worker that does not know yet

        assertThat(ended(job).getString("state")).isEqualTo("COMPLETED");
        assertThat(published(word)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aJobIsCancelledUntilItBeginsToPublish() throws SQLException {
        var word = ids.next();
        var job = start(word, "abc");
        await().untilAsserted(
                        () -> assertThat(read(job).getInt("progress.total")).isEqualTo(3));
        assertThat(read(job).getList("allowed")).containsExactly("cancel");

        assertThat(asAlice().delete(job).statusCode()).isEqualTo(204);
        spelling.allow(1);

        assertThat(read(job).getString("state")).isEqualTo("CANCELLED");
        await().untilAsserted(() ->
                assertThat(count("SELECT count(*) FROM upload_chunk")).isZero());
        assertThat(published(word)).isEmpty();
    }

    @Test
    void aJobThatPublishesIsNotCancelled() {
        var job = start(ids.next(), "ab");
        spelling.allow(1);
        await().untilAsserted(
                        () -> assertThat(read(job).getInt("progress.done")).isEqualTo(1));

        assertThat(asAlice().delete(job).statusCode()).isEqualTo(409);

        spelling.allow(1);
        assertThat(ended(job).getString("state")).isEqualTo("COMPLETED");
    }

    @Test
    void aFlawedUploadFailsAndOneHundredOfItsProblemsAreQuoted() {
        var job = ended(start(ids.next(), "!".repeat(150)));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("problems")).hasSize(100);
        assertThat(job.getMap("problems[0]"))
                .containsEntry("detail", "shouts")
                .containsEntry("line", 1)
                .containsEntry("column", 2);
        assertThat(job.getString("completedAt")).isNull();
    }

    @Test
    void whatTheDatabaseRefusesFailsTheJobUntilSomethingIsPublished() {
        var word = ids.next();
        spelling.allow(1);

        var job = ended(start(word, "?"));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("problems")).hasSize(1);
        assertThat(published(word)).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesAgainAndAgainFailsTheJobThatHasPublished() {
        var word = ids.next();
        spelling.allow(1 + JobWorkers.TRIES);

        var job = start(word, "a?");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(read(job).getString("state")).isEqualTo("FAILED"));
        assertThat(read(job).getList("problems")).hasSize(1);
        assertThat(published(word)).containsExactly("a");
    }

    @Test
    void aJobIsShownToWhoStartedItToTheOwnersAndToAdmins() {
        spelling.allow(1);
        var job = start(people.person(Tokens.ISSUER, "olivia"), "a");

        assertThat(as("alice").get(job).statusCode()).isEqualTo(200);
        assertThat(as("olivia").get(job).statusCode()).isEqualTo(200);
        assertThat(as("root", ADMIN).get(job).statusCode()).isEqualTo(200);
        assertThat(as("mallory").get(job).statusCode()).isEqualTo(404);
        assertThat(as("mallory").delete(job).statusCode()).isEqualTo(404);
        assertThat(as("alice").get(job.replace("/workgroup/", "/community/")).statusCode())
                .isEqualTo(404);
        ended(job);
    }

    @Test
    void whoeverPollsWithTheETagIsToldWhenSomethingChanged() {
        var job = start(ids.next(), "a");
        await().untilAsserted(
                        () -> assertThat(read(job).getInt("progress.total")).isEqualTo(1));
        var seen = asAlice().get(job);

        var again = asAlice().header("If-None-Match", seen.header("ETag")).get(job);
        spelling.allow(1);
        ended(job);
        var after = asAlice().header("If-None-Match", seen.header("ETag")).get(job);

        assertThat(seen.header("Retry-After")).isEqualTo("1");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("Retry-After")).isNull();
    }

    private List<String> published(UUID word) {
        return Published.on(Topics.WORKGROUP, broker).stream()
                .filter(event -> event.subject().equals(word.toString()))
                .map(event -> ((ProcessDefined) event.event()).name())
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String start(UUID object, String text) {
        var accepted = upload(object, text);
        assertThat(accepted.statusCode()).isEqualTo(202);
        return accepted.header("Location");
    }

    private static Response upload(UUID object, String text) {
        return asAlice()
                .contentType("application/octet-stream")
                .body(text.getBytes(UTF_8))
                .post("/v1/spellings/" + object);
    }

    private static JsonPath ended(String job) {
        await().untilAsserted(() -> assertThat(read(job).getString("state")).isIn("COMPLETED", "FAILED", "CANCELLED"));
        return read(job);
    }

    private static JsonPath read(String job) {
        return asAlice().get(job).jsonPath();
    }

    private static RequestSpecification asAlice() {
        return as("alice");
    }

    private static RequestSpecification as(String person, Role... roles) {
        return given().auth().oauth2(Tokens.of(person, roles));
    }
}
