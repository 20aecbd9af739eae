package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.Backends;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Of a real log, told in and out of order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DisorderTest {

    private static final String LOG = "receipt";
    private static final List<String> FIGURES = List.of(
            "flow?every=week&",
            "step-flow?",
            "variants?limit=200&",
            "handovers?limit=200&",
            "handovers?by=person&limit=200&",
            "working-together?limit=200&",
            "cumulative-flow?");

    // Whatever differs between two that should be the same: how a row says it, and what the plain facts say.
    private static final String ROWS_AND_FACTS = """
            WITH step AS (SELECT * FROM step_fact WHERE process_id = ? AND NOT removed AND transition IS NULL),
            plain AS (
                SELECT case_id, array_agg(step ORDER BY at, position, step_id) AS steps,
                    array_agg(person_id ORDER BY at, position, step_id) AS people,
                    count(*) AS events, count(*) - count(DISTINCT step) AS repeated,
                    count(DISTINCT person_id) AS persons
                FROM step GROUP BY case_id)
            SELECT case_id FROM plain FULL JOIN (SELECT * FROM case_row WHERE process_id = ?) AS made USING (case_id)
            WHERE made.steps IS DISTINCT FROM plain.steps OR made.people IS DISTINCT FROM plain.people
                OR made.events IS DISTINCT FROM plain.events OR made.repeated IS DISTINCT FROM plain.repeated
                OR step_count IS DISTINCT FROM plain.events OR is_reworked IS DISTINCT FROM (plain.repeated > 0)
                OR cardinality(few_people) IS DISTINCT FROM persons
                OR lead_ms IS DISTINCT FROM (SELECT CAST(extract(epoch FROM delivered_at - opened_at) * 1000 AS bigint)
                    FROM case_fact JOIN delivery_fact USING (process_id, case_id)
                    WHERE case_fact.process_id = ? AND case_fact.case_id = made.case_id)
                OR NOT EXISTS (SELECT FROM variant_row kept
                    WHERE kept.process_id = made.process_id AND kept.variant = made.variant
                        AND kept.steps = made.steps AND kept.reworked = made.reworked)
            """;

    private static final String VARIANTS = """
            SELECT count(DISTINCT steps) = count(DISTINCT variant), count(DISTINCT steps)
            FROM case_row WHERE process_id = ?
            """;

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final DataSource database;

    DisorderTest(Publisher publisher, Instance<Told> processes, DataSource database) {
        this.publisher = publisher;
        this.processes = processes;
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void lateDoubledAndReorderedEventsGiveTheFiguresOfOrderedOnes(long seed) throws SQLException {
        var log = Log.of(LOG);
        var ordered = processes.get().process();
        var disordered = processes.get().process();

        publisher.publish(log.told(ordered).toArray(WorkgroupEvent[]::new));
        publisher.publish(disordered(log.told(disordered), new Random(seed)).toArray(WorkgroupEvent[]::new));

        assertThat(figures(disordered)).isEqualTo(figures(ordered));
        assertThat(differences(disordered)).isEmpty();
    }

    @Test
    void rowsOfCasesSayWhatThePlainFactsSay() throws SQLException {
        var process = processes.get().process();

        publisher.publish(Log.of(LOG).told(process).toArray(WorkgroupEvent[]::new));
        figures(process);

        assertThat(differences(process)).isEmpty();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(VARIANTS)) {
            query.setObject(1, process);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
                assertThat(row.getInt(2)).isPositive();
            }
        }
    }

    /** A quarter of all comes twice; some steps first come otherwise, and some of these after they were corrected. */
    private static List<WorkgroupEvent> disordered(List<WorkgroupEvent> events, Random random) {
        var told = new ArrayList<WorkgroupEvent>();
        for (var event : events) {
            var corrected = event instanceof StepCompleted step && random.nextInt(8) == 0 ? step : null;
            told.add(corrected == null ? event : otherwise(corrected));
            if (corrected != null) {
                told.add(corrected(corrected));
            }
            if (random.nextInt(4) == 0) {
                told.add(told.getLast());
            }
        }
        Collections.shuffle(told, random);
        return told;
    }

    private static StepCompleted otherwise(StepCompleted step) {
        return new StepCompleted(
                step.processId(),
                step.stepId(),
                1,
                step.caseId(),
                null,
                "a mistake",
                step.actor(),
                null,
                step.completedAt().plusSeconds(3600),
                0,
                null);
    }

    private static StepCorrected corrected(StepCompleted step) {
        return new StepCorrected(
                step.processId(),
                step.stepId(),
                2,
                step.caseId(),
                null,
                step.step(),
                step.actor(),
                null,
                step.completedAt(),
                step.position(),
                null);
    }

    private List<String> figures(UUID process) {
        var mark = publisher.mark("workgroup-service");
        return FIGURES.stream()
                .map(name -> given().auth()
                        .oauth2(Tokens.of("alice"))
                        .get("/v1/processes/%s/%sto=2013-01-01T00:00:00Z&minAsOf=%s".formatted(process, name, mark)))
                .peek(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200))
                .map(answer -> answer.asString().replaceAll("\"asOf\":\"[^\"]*\"", ""))
                .toList();
    }

    private List<UUID> differences(UUID process) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ROWS_AND_FACTS)) {
            for (var i = 1; i <= 3; i++) {
                query.setObject(i, process);
            }
            try (var row = query.executeQuery()) {
                var differing = Stream.<UUID>builder();
                while (row.next()) {
                    differing.add(row.getObject(1, UUID.class));
                }
                return differing.build().toList();
            }
        }
    }
}
