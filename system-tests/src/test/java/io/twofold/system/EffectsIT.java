package io.twofold.system;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Effects in real logs against those that independent tools computed. */
class EffectsIT {

    private static final Map<String, String> METRICS = Map.of(
            "lead_time_mean", "leadTimeMean",
            "lead_time_median", "leadTimeMedian",
            "rework_share", "reworkShare",
            "handovers_per_case", "handoversPerCase",
            "throughput_per_week", "throughputPerWeek");

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt", "helpdesk"})
    void anEffectEqualsTheReference(String name) {
        var alice = new Api("alice");
        var log = ReferenceFigures.of(name);
        var process = alice.define(name).get("id").asText();
        var job = alice.completed(
                alice.startImport(process, log.unitAttribute(), Api.data("process/" + name + ".xes.gz")));
        var reference = Api.read(new String(Api.data("process/reference/effect_" + name + ".json"), UTF_8));

        var answer = alice.post(
                "/v1/effects?minAsOf=" + job.get("completedAt").asText(),
                "application/json",
                "{\"process\":\"%s\",\"baseline\":%s,\"period\":%s}"
                        .formatted(process, reference.get("baseline"), reference.get("period"))
                        .getBytes(UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var effect = Api.read(answer.body());
        METRICS.forEach((theirs, ours) -> assertMetric(metric(effect, ours), reference.at("/metrics/" + theirs)));
        assertThat(metric(effect, "leadTimeMean").at("/period/n")).isEqualTo(reference.at("/n/period/cases"));
        assertThat(metric(effect, "throughputPerWeek").at("/baseline/n")).isEqualTo(reference.at("/n/baseline/weeks"));
        assertTest(metric(effect, "leadTimeMedian").get("test"), reference.get("mann_whitney"));
        assertClose(
                effect.at("/baselineTrend/slopeSecondsPerWeek"),
                reference.at("/baseline_trend/slope_seconds_per_week"),
                1e-3);
        assertClose(effect.at("/baselineTrend/p"), reference.at("/baseline_trend/p"), 1e-9);
    }

    private static void assertMetric(JsonNode metric, JsonNode reference) {
        var scale = Math.max(1, Math.abs(reference.get("baseline").asDouble()));
        assertClose(metric.at("/period/value"), reference.get("period"), scale * 1e-9);
        assertClose(metric.at("/baseline/value"), reference.get("baseline"), scale * 1e-9);
        assertClose(metric.get("difference"), reference.get("difference"), scale * 1e-9);
        assertClose(metric.get("relative"), reference.get("relative"), 1e-9);
        var low = reference.at("/interval/low").asDouble();
        var high = reference.at("/interval/high").asDouble();
        Offset<Double> near = within(0.05 * (high - low));
        assertThat(metric.at("/interval/0").asDouble()).as(metric.toString()).isCloseTo(low, near);
        assertThat(metric.at("/interval/1").asDouble()).as(metric.toString()).isCloseTo(high, near);
    }

    private static void assertTest(JsonNode test, JsonNode reference) {
        assertClose(test.get("u"), reference.get("u_period"), 1e-6);
        assertThat(test.get("p").asDouble() / reference.get("p").asDouble()).isCloseTo(1, within(1e-6));
        assertClose(test.get("cliffsDelta"), reference.get("cliffs_delta"), 1e-9);
    }

    private static JsonNode metric(JsonNode effect, String name) {
        for (var metric : effect.get("metrics")) {
            if (metric.get("metric").asText().equals(name)) {
                return metric;
            }
        }
        throw new AssertionError(effect + " has no " + name);
    }

    private static void assertClose(JsonNode figure, JsonNode reference, double offset) {
        assertThat(figure.asDouble()).isCloseTo(reference.asDouble(), within(offset));
    }
}
