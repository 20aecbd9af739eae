package io.twofold.metrics.flow.figures;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.metrics.ManyCases;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.DOUBLE;
import static io.restassured.path.json.config.JsonPathConfig.jsonPathConfig;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

/** Of more cases than one answer should have in memory several times. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SpentTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant END = DAY.plus(Duration.ofDays(2));
    private static final int CASES = 300_000;

    private static final String EXPECTED = """
            SELECT count(ms), CAST(sum(ms) AS double precision) / count(ms) / 1000,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) / 1000, percentile_cont(0.85) WITHIN GROUP (ORDER BY ms) / 1000,
                percentile_cont(0.95) WITHIN GROUP (ORDER BY ms) / 1000, min(ms) / 1000.0, max(ms) / 1000.0
            FROM (SELECT %s AS ms FROM case_row WHERE process_id = ? AND delivered_at >= ? AND delivered_at < ?) AS each_case
            """;
    private static final List<String> FIGURES =
            List.of("n", "meanSeconds", "p50Seconds", "p85Seconds", "p95Seconds", "minSeconds", "maxSeconds");

    private final Publisher publisher;
    private final Told told;
    private final ManyCases manyCases;
    private final DataSource database;

    SpentTest(Publisher publisher, Told told, ManyCases manyCases, DataSource database) {
        this.publisher = publisher;
        this.told = told;
        this.manyCases = manyCases;
        this.database = database;
    }

    @BeforeEach
    void many() throws SQLException {
        manyCases.ofAllLengths(told.process(), DAY, CASES);
    }

    @AfterEach
    void remove() throws SQLException {
        manyCases.remove(told.process());
    }

    @Test
    void durationsAreThoseOfTheDatabaseHoweverManyThereAre() throws SQLException {
        var flow = flow("");

        assertDurations(flow, "leadTime", "lead_ms", DAY, END);
        assertDurations(flow, "touchTime", "touch_ms", DAY, END);
        assertDurations(flow, "waitingTime", "lead_ms - touch_ms", DAY, END);
        assertThat(flow.<Integer>getList("leadTimeHistogram.cases").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(CASES);
    }

    @Test
    void soAreThoseOfEachStretch() throws SQLException {
        var flow = flow("every=day&");
        var begins =
                flow.<String>getList("series.from").stream().map(Instant::parse).toList();

        assertThat(begins).hasSize(2).startsWith(DAY);
        for (var i = 0; i < begins.size(); i++) {
            var end = begins.get(i).plus(Duration.ofDays(1));
            assertDurations(flow, "series[%d].leadTime".formatted(i), "lead_ms", begins.get(i), end);
        }
    }

    private JsonPath flow(String parameters) {
        var answer = given().auth()
                .oauth2(Tokens.of("bob"))
                .get("/v1/processes/%s/flow?%sminAsOf=%s"
                        .formatted(told.process(), parameters, publisher.mark("workgroup-service")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath(jsonPathConfig().numberReturnType(DOUBLE));
    }

    private void assertDurations(JsonPath flow, String figure, String column, Instant from, Instant to)
            throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(EXPECTED.formatted(column))) {
            query.setObject(1, told.process());
            query.setObject(2, from.atOffset(UTC));
            query.setObject(3, to.atOffset(UTC));
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).as(figure).isPositive();
                for (var i = 0; i < FIGURES.size(); i++) {
                    assertThat(flow.getDouble(figure + "." + FIGURES.get(i)))
                            .as(figure + " " + FIGURES.get(i))
                            .isEqualTo(row.getDouble(i + 1));
                }
            }
        }
    }
}
