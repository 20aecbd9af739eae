package io.twofold.workgroup.erasures;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasuresTest {

    private final Topic topic;
    private final Erasures erasures;
    private final Ids ids;
    private final DataSource database;

    ErasuresTest(Topic topic, Erasures erasures, Ids ids, DataSource database) {
        this.topic = topic;
        this.erasures = erasures;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void whoeverHasAskedAndMayWriteIsWaitedFor() {
        var person = ids.next();

        QuarkusTransaction.begin();
        try {
            assertThat(erasures.idOf(person)).isEqualTo(person);
            topic.publish(new PersonErased(person, 1, ids.next()), "/community-service");
            await().pollDelay(Duration.ofSeconds(3))
                    .untilAsserted(() -> topic.awaitPerson(
                            person, events -> assertThat(events).hasSize(1)));
        } finally {
            QuarkusTransaction.rollback();
        }

        awaitCompletion(person);
    }

    @Test
    void textsAreReplacedBeforeAnythingIsHeld() throws SQLException {
        var process = process("alice");
        var asks = "/v1/cases/" + caseOf("alice", process, workgroup("alice", process)) + "/asks";
        var person = ids.next();
        var replacement = ids.next();
        post("alice", asks, "{\"text\": \"/v1/people/%s?\"}".formatted(person));

        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("LOCK TABLE workgroup IN SHARE MODE"); // of the texts that come later
            topic.publish(new PersonErased(person, 1, replacement), "/community-service");

            await().untilAsserted(() -> assertThat(get("alice", asks).asString())
                    .contains(replacement.toString())
                    .doesNotContain(person.toString()));
            topic.awaitPerson(person, events -> assertThat(events).hasSize(1));
            connection.commit();
        }

        awaitCompletion(person);
    }

    private void awaitCompletion(UUID person) {
        topic.awaitPerson(
                person, events -> assertThat(events).contains(new ErasureCompleted(person, 1, "workgroup-service")));
    }
}
