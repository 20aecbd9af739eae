package io.twofold.metrics.rebuilds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1); // all that other tests have told is folded again
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
    private static final String SHAPE = """
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT concat(table_name, ' ', column_name, ' ', data_type, is_nullable, column_default)
            FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT concat(relname, ' ', attname, ' ', attstattarget)
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT concat(CAST(conrelid AS regclass), ' ', conname, ' ', pg_get_constraintdef(oid))
            FROM pg_constraint WHERE connamespace = CAST('public' AS regnamespace)
            UNION ALL SELECT concat(relname, reloptions) FROM pg_class WHERE relkind = 'r' AND relname ~ '_(fact|row)$'
            ORDER BY 1
            """;
    private static final String REBUILDING = "SELECT nspname FROM pg_namespace WHERE nspname = 'rebuilding'";

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final DataSource database;

    private Told told;
    private String effect = "";

    RebuildTest(Publisher publisher, Instance<Told> processes, DataSource database) {
        this.publisher = publisher;
        this.processes = processes;
        this.database = database;
    }

    @BeforeEach
    void casesAndAnEffect() {
        told = processes.get();
        for (var day = 0; day < 20; day++) {
            var opened = NINE.plus(Duration.ofDays(day));
            var mine = told.opened(opened);
            told.step(mine, "check", told.actor("ann", "A"), opened, opened.plus(HOUR));
            told.step(mine, "decide", told.actor("bob", "B"), null, opened.plus(HOUR.multipliedBy(1 + day % 7)));
            told.delivered(mine, opened.plus(HOUR.multipliedBy(9)), null);
        }
        var answer = as("bob")
                .contentType("application/json")
                .body("""
                        {"process": "%s", "baseline": {"from": "%s", "to": "%s"}, "period": {"from": "%s", "to": "%s"}}
                        """.formatted(
                                told.process(),
                                NINE,
                                NINE.plus(Duration.ofDays(10)),
                                NINE.plus(Duration.ofDays(10)),
                                NINE.plus(Duration.ofDays(20))))
                .post("/v1/effects?minAsOf=" + publisher.mark("workgroup-service"));
        effect = answer.jsonPath().getString("id");
    }

    @Test
    void figuresAreFoldedAnewFromTheTopics() throws SQLException {
        var figures = figures();
        var measured = as("bob").get("/v1/effects/" + effect).asString();
        var shape = column(SHAPE);
        // What the effect does not count, or it may be measured anew meanwhile.
        execute("UPDATE case_row SET events = 1, few_people = '{}'");
        assertThat(figures()).isNotEqualTo(figures);

        var job = ended(rebuild());

        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getLong("result.records")).isPositive();
        assertThat(figures()).isEqualTo(figures);
        assertThat(as("bob").get("/v1/effects/" + effect).asString()).isEqualTo(measured);
        assertThat(column(SHAPE)).isEqualTo(shape);
        assertThat(column(REBUILDING)).isEmpty();
    }

    @Test
    void whatIsWrittenMeanwhileAndAfterwardsCounts() {
        var job = rebuild();
        told.delivered(NINE, NINE.plus(HOUR));
        ended(job);
        told.delivered(NINE, NINE.plus(HOUR));

        assertThat(cases()).isEqualTo(22);
    }

    @Test
    void itTakesOverWhileThereIsAlwaysMoreWritten() {
        var begun = rebuild();
        var until = Instant.now().plus(PATIENCE);
        var written = 0;
        while (isUnderWay(job(begun)) && Instant.now().isBefore(until)) {
            told.delivered(NINE, NINE.plus(HOUR));
            written++;
        }

        assertThat(job(begun).getString("state")).isEqualTo("COMPLETED");
        assertThat(cases()).isEqualTo(20 + written);
    }

    @Test
    void whoReadsIsWaitedFor() throws SQLException {
        try (var reader = database.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE fold_offset IN ACCESS SHARE MODE");
            var job = rebuild();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(column(REBUILDING)).isNotEmpty());
            assertThat(rebuild().statusCode()).isEqualTo(409);

            assertThat(admin().delete(job.header("Location")).statusCode()).isEqualTo(204);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(column(REBUILDING)).isEmpty());
            assertThat(ended(job).getString("state")).isEqualTo("CANCELLED");
            reader.rollback();
        }
        assertThat(cases()).isEqualTo(20);
    }

    @Test
    void tablesFromBeforeAMigrationTakeNobodysPlace() throws SQLException {
        Response job;
        try (var reader = database.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE fold_offset IN ACCESS SHARE MODE");
            job = rebuild();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(column(REBUILDING)).isNotEmpty());
            execute("UPDATE rebuild SET migration = migration - 1");
            reader.rollback();
        }

        await().during(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(column(REBUILDING)).isNotEmpty());
        assertThat(admin().delete(job.header("Location")).statusCode()).isEqualTo(204);
        assertThat(ended(job).getString("state")).isEqualTo("CANCELLED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(column(REBUILDING)).isEmpty());
    }

    @Test
    void onlyAnAdminHasFiguresRebuilt() {
        assertThat(as("bob").post("/v1/rebuilds").statusCode()).isEqualTo(403);
    }

    @Test
    void everyTableIsFoldedAnewOrKept() throws SQLException {
        assertThat(column(TABLES))
                .filteredOn(table -> !table.matches(".*_(fact|row)"))
                .containsExactlyInAnyOrder(
                        "activity",
                        "effect",
                        "erasure_sweep",
                        "flyway_schema_history",
                        "fold_offset",
                        "idempotency_key",
                        "inbound_message",
                        "investment",
                        "job",
                        "observation",
                        "observation_import",
                        "outbox",
                        "rebuild",
                        "revision",
                        "unit_assignment",
                        "upload_chunk",
                        "watermark");
    }

    /** All that is said of the process, but for when it was said. */
    private List<String> figures() {
        var mark = publisher.mark("workgroup-service");
        return Stream.of("flow", "step-flow", "variants", "handovers", "working-together", "cumulative-flow")
                .map(name -> "/v1/processes/%s/%s".formatted(told.process(), name))
                .map(path -> as("alice").get(path + "?minAsOf=" + mark).asString())
                .map(said -> said.replaceAll("\"(asOf|at)\":\"[^\"]*\"", ""))
                .toList();
    }

    private int cases() {
        return as("alice")
                .get("/v1/processes/%s/flow?minAsOf=%s".formatted(told.process(), publisher.mark("workgroup-service")))
                .jsonPath()
                .getInt("counts.cases");
    }

    private Response rebuild() {
        return admin().post("/v1/rebuilds");
    }

    private JsonPath ended(Response begun) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return await().atMost(PATIENCE).until(() -> job(begun), job -> !isUnderWay(job));
    }

    private static boolean isUnderWay(JsonPath job) {
        return job.getString("state").matches("QUEUED|RUNNING");
    }

    private static JsonPath job(Response begun) {
        return admin().get(begun.header("Location")).jsonPath();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("root", Role.ADMIN));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
