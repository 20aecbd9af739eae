package io.twofold.system;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody is forgotten by all services. */
class ErasureIT {

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void anErasureIsCompleteAndFiguresStayAsTheyWere() {
        var alice = new Api("alice");
        var reference = ReferenceFigures.of("running-example");
        var log = Api.data("process/running-example.xes.gz");
        var process = alice.define("running-example").get("id").asText();
        var first = alice.completed(alice.startImport(process, reference.unitAttribute(), log));
        reference.assertEqual(alice, process, first.get("completedAt").asText());
        var pete = new Api("pete");
        alice.post(
                "/v1/processes/" + process + "/people",
                "application/json",
                "{\"items\": [{\"name\": \"Pete\", \"person\": \"pete\"}]}".getBytes(UTF_8));

        var erasure = Api.accepted(
                pete.delete("/v1/people/" + pete.get("/v1/people/me").get("id").asText()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(pete.get(erasure).get("complete").asBoolean())
                                .isTrue());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(new String(alice.export(process), UTF_8)).doesNotContain("Pete"));
        var again = alice.completed(alice.startImport(process, reference.unitAttribute(), log));

        assertThat(again.at("/result/known")).isEqualTo(first.at("/result/events"));
        reference.assertEqual(alice, process, again.get("completedAt").asText());
    }
}
