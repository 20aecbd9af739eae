package io.twofold.metrics.people;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.Topics;
import io.twofold.events.community.ValueCycle;
import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.metrics.ToldCommunity;
import io.twofold.web.identity.ErasedPeople;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureTest {

    // What leads from the old id to the new one.
    private static final String COLUMNS = """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = current_schema AND data_type = 'uuid' AND table_name <> 'erasure_fact'
            """;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final Instance<ToldCommunity> communities;
    private final Ids ids;
    private final Broker broker;
    private final DataSource database;
    private final ErasedPeople erased;

    ErasureTest(
            Publisher publisher,
            Instance<Told> processes,
            Instance<ToldCommunity> communities,
            Ids ids,
            Broker broker,
            DataSource database,
            ErasedPeople erased) {
        this.publisher = publisher;
        this.processes = processes;
        this.communities = communities;
        this.ids = ids;
        this.broker = broker;
        this.database = database;
        this.erased = erased;
    }

    @Test
    void whoIsErasedIsNowhereAndThatIsSaid() throws SQLException {
        var told = processes.get();
        var erin = told.actor("erin", null);
        var old = requireNonNull(erin.personId());
        var replacement = ids.next();
        tell(erin);
        measure(told.process());

        publisher.publish(new PersonErased(old, 1, replacement));
        await().untilAsserted(
                        () -> assertThat(completions()).contains(new ErasureCompleted(old, 1, "metrics-service")));
        tell(erin); // what was written before, and is folded after
        measure(told.process()); // by who comes back

        assertThat(columnsWith(replacement))
                .contains(
                        "effect.author_id",
                        "stay_fact.person_id",
                        "contribution_fact.person_id",
                        "revision_fact.person_id",
                        "acceptance_fact.person_id",
                        "endorsement_fact.person_id",
                        "reading_fact.person_id",
                        "application_fact.person_id",
                        "story_fact.person_id",
                        "confirmation_fact.person_id");
        assertThat(columnsWith(old)).isEmpty();
    }

    @Test
    void whatWasUnderWayMeanwhileKeepsNoOldId() throws SQLException {
        var old = requireNonNull(processes.get().actor("eric", null).personId());
        var replacement = ids.next();
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("""
                    INSERT INTO unit_assignment (id, person_id, unit, valid_from, updated_at, version)
                    VALUES ('%s', '%s', 'A', '2026-01-01', now(), 1)
                    """.formatted(ids.next(), old));
            publisher.publish(new PersonErased(old, 1, replacement));
            await().pollDelay(Duration.ofSeconds(3))
                    .untilAsserted(() ->
                            assertThat(has("erasure_fact", "person_id", old)).isTrue());
            assertThat(completions()).doesNotContain(new ErasureCompleted(old, 1, "metrics-service"));
            other.commit();
            other.setAutoCommit(true);
        }

        await().untilAsserted(
                        () -> assertThat(completions()).contains(new ErasureCompleted(old, 1, "metrics-service")));
        assertThat(columnsWith(old)).isEmpty();
        assertThat(columnsWith(replacement)).contains("unit_assignment.person_id");
    }

    @Test
    void whoeverHasAskedAndMayWriteIsWaitedFor() {
        var person = ids.next();
        var completed = new ErasureCompleted(person, 1, "metrics-service");

        QuarkusTransaction.begin();
        try {
            assertThat(erased.contain(person)).isFalse();
            publisher.publish(new PersonErased(person, 1, ids.next()));
            await().pollDelay(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(completions()).doesNotContain(completed));
        } finally {
            QuarkusTransaction.rollback();
        }

        await().untilAsserted(() -> assertThat(completions()).contains(completed));
    }

    private List<Object> completions() {
        return Published.on(Topics.PEOPLE, broker).stream()
                .<Object>map(event -> event.event())
                .toList();
    }

    private void tell(Actor erin) {
        var community = communities.get();
        var noon = Instant.parse("2026-03-02T12:00:00Z");
        var question = community.asked(erin, noon);
        var answer = community.answered(question, erin, noon);
        community.joined(erin, noon);
        community.accepted(question, answer, erin);
        community.endorsed(answer, erin, noon);
        community.read(answer, erin, LocalDate.parse("2026-03-02"));
        community.applied(answer, erin, null, noon);
        community.confirmed(community.told(erin, List.of(ValueCycle.APPLIED), List.of(), noon), erin);
        community.revised(question, erin, noon);
        community.value("");
    }

    private void measure(UUID process) {
        var began = Instant.parse("2026-03-02T09:00:00Z");
        var answer = given().auth()
                .oauth2(Tokens.of("erin"))
                .header("Idempotency-Key", ids.next())
                .contentType("application/json")
                .body("""
                        {"process": "%s", "baseline": {"from": "%s", "to": "%s"}, "period": {"from": "%s", "to": "%s"}}
                        """.formatted(
                                process,
                                began,
                                began.plus(WEEK),
                                began.plus(WEEK),
                                began.plus(WEEK).plus(WEEK)))
                .post("/v1/effects?minAsOf=" + publisher.mark("workgroup-service"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private List<String> columnsWith(UUID person) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var columns = connection.createStatement().executeQuery(COLUMNS)) {
            while (columns.next()) {
                var table = columns.getString(1);
                var column = columns.getString(2);
                if (has(table, column, person)) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    private boolean has(String table, String column, UUID person) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT FROM %s WHERE %s = '%s'".formatted(table, column, person))) {
            return row.next();
        }
    }
}
