package io.twofold.workgroup.imports;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.ended;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.importing;
import static io.twofold.workgroup.Calls.process;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to a process while a job of its imports stands still: a transaction of the test is in its way. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MeanwhileTest {

    private static final byte[] LOG = """
            <log><trace><string key="concept:name" value="1"/>
            <event><string key="concept:name" value="check"/><string key="org:resource" value="Walter"/>
              <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event></trace></log>""".getBytes(UTF_8);

    private final Topic topic;
    private final PersonIds people;
    private final Ids ids;
    private final DataSource database;

    MeanwhileTest(Topic topic, PersonIds people, Ids ids, DataSource database) {
        this.topic = topic;
        this.people = people;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void takingBackDoesNotUndoAnErasure() throws SQLException {
        var process = process("alice");
        var brought = broughtTo(process);
        var replacement = ids.next();

        String job;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "UPDATE case_step SET person_id = '%s' WHERE import_id = '%s'", replacement, brought);
            job = takingBack(process, brought);
            awaitOneInTheWay();
            connection.commit();
        }

        ended("alice", job);
        assertThat(value("SELECT person_id FROM case_step JOIN process_case ON case_id = process_case.id"
                        + " WHERE process_id = '" + process + "'"))
                .isEqualTo(replacement.toString());
    }

    @Test
    void noLogIsImportedWhileOneIsTakenBack() throws SQLException {
        var process = process("alice");
        var brought = broughtTo(process);

        String job;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "SELECT FROM case_step WHERE import_id = '%s' FOR UPDATE", brought);
            job = takingBack(process, brought);
            assertProblem(importing("alice", process, "application/xml", "", LOG), 409, "taking-back-still-runs");
        }

        ended("alice", job);
        assertThat(state(imported("alice", process, LOG))).isEqualTo("COMPLETED");
    }

    @Test
    void nothingIsTakenBackWhileALogIsImported() throws SQLException {
        var process = process("alice");
        var brought = broughtTo(process);

        String job;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "SELECT FROM log_reading WHERE process_id = '%s' FOR UPDATE", process);
            job = importing("alice", process, "application/xml", "", LOG).header("Location");
            assertProblem(
                    by("alice").delete("/v1/processes/" + process + "/imports/" + brought), 409, "import-still-runs");
        }

        ended("alice", job);
        ended("alice", takingBack(process, brought));
    }

    @Test
    void anImportThatBrokeOffCanBeTakenBack() throws SQLException {
        var process = process("alice");
        var brought = broughtTo(process);
        try (var connection = database.getConnection()) {
            execute(connection, "UPDATE log_import SET completed_at = NULL, result = NULL WHERE id = '%s'", brought);
            execute(connection, "UPDATE job SET state = 'FAILED', completed_at = NULL WHERE id = '%s'", brought);
        }

        var listed = get("alice", "/v1/processes/" + process + "/imports").jsonPath();
        var takenBack = ended("alice", takingBack(process, brought));

        assertThat(listed.getList("items.allowed")).hasToString("[[take-back]]");
        assertThat(takenBack.jsonPath().getInt("result.steps")).isOne();
    }

    @Test
    void anImportThatBeginsAfterTheErasureOfWhoeverAskedForItIsNobodys() throws SQLException {
        var process = process("nina");
        var nina = people.person(Tokens.ISSUER, "nina");
        var replacement = ids.next();

        String job;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "LOCK TABLE log_reading IN EXCLUSIVE MODE"); // which needs no id of a transaction
            job = importing("nina", process, "application/xml", "", LOG).header("Location");
            awaitOneInTheWay();
            topic.publish(new PersonErased(nina, 1, replacement), "/community-service");
            topic.awaitPerson(
                    nina, events -> assertThat(events).contains(new ErasureCompleted(nina, 1, "workgroup-service")));
        }

        var id = job.substring(job.lastIndexOf('/') + 1);
        await().untilAsserted(() -> assertThat(value("SELECT started_by FROM log_import WHERE id = '" + id + "'"))
                .isEqualTo(replacement.toString()));
    }

    private static String broughtTo(String process) {
        return imported("alice", process, LOG).jsonPath().getString("id");
    }

    private static String takingBack(String process, String importId) {
        var begun = by("alice").delete("/v1/processes/" + process + "/imports/" + importId);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return begun.header("Location");
    }

    private static String state(Response job) {
        return job.jsonPath().getString("state");
    }

    private void awaitOneInTheWay() {
        await().untilAsserted(() -> assertThat(value("SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)"
                        + " WHERE NOT granted AND datname = current_database()"))
                .isEqualTo("1"));
    }

    private static void execute(Connection connection, String statement, Object... ids) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement.formatted(ids));
        }
    }

    private String value(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
