package io.twofold.metrics.effects;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** An effect as CSV. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EffectTableTest {

    private static final Instant BEFORE = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-03-02T00:00:00Z");

    private final Publisher publisher;
    private final Instance<Told> processes;

    private String path = "";

    EffectTableTest(Publisher publisher, Instance<Told> processes) {
        this.publisher = publisher;
        this.processes = processes;
    }

    @BeforeEach
    void anEffectOnLeadTime() {
        var told = processes.get();
        told.delivered(BEFORE, BEFORE.plus(Duration.ofHours(20)));
        told.delivered(AFTER, AFTER.plus(Duration.ofHours(10)));
        var body = """
                {"process": "%s", "baseline": {"from": "%s", "to": "%s"}, "period": {"from": "%s", "to": "%s"},
                    "name": "=1+1", "change": "-2"}
                """.formatted(told.process(), BEFORE, AFTER, AFTER, AFTER.plus(Duration.ofDays(50)));
        path = as("application/json")
                .contentType("application/json")
                .body(body)
                .post("/v1/effects?minAsOf=" + publisher.mark("workgroup-service"))
                .header("Location");
    }

    @Test
    void itHasARowForEachFigure() {
        assertThat(as("text/csv").get(path).asString())
                .contains("metrics.0.metric,leadTimeMean\r\n", "metrics.0.baseline.n,1\r\n");
    }

    @Test
    void itHasATagOfItsOwn() {
        var json = as("application/json").get(path);
        var table = as("text/csv").header("If-None-Match", json.header("ETag")).get(path);
        var again = as("text/csv").header("If-None-Match", table.header("ETag")).get(path);

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(json.header("Vary")).isEqualTo("Accept");
        assertThat(table.header("Vary")).isEqualTo("Accept");
        assertThat(again.header("Vary")).isEqualTo("Accept");
    }

    @Test
    void itsWordsAreNoFormulas() {
        assertThat(as("text/csv").get(path).asString())
                .contains("name,'=1+1\r\n", "change,'-2\r\n", "metrics.0.difference,-36000.0\r\n");
    }

    private static RequestSpecification as(String type) {
        return given().auth().oauth2(Tokens.of("bob")).accept(type);
    }
}
