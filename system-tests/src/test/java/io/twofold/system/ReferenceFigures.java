package io.twofold.system;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a log, computed by independent tools, to hold ours to: times to the millisecond, shares to 1e-9. */
record ReferenceFigures(JsonNode log) {

    private static final Offset<Double> MILLISECOND = Offset.offset(0.0005);
    private static final Offset<Double> SHARE = Offset.offset(1e-9);

    static ReferenceFigures of(String name) {
        return new ReferenceFigures(Api.read(new String(Api.data("process/reference/" + name + ".json"), UTF_8)));
    }

    String unitAttribute() {
        return log.get("unit_attribute").asText();
    }

    void assertEqual(Api api, String process, String minAsOf) {
        var figures = "/v1/processes/" + process;
        assertFlow(api.get(figures + "/flow?minAsOf=" + minAsOf));
        assertStepFlow(api.get(figures + "/step-flow").get("items"));
        var steps = log.get("steps");
        assertThat(rows(api.get(figures + "/variants?limit=10").get("items"), "steps", "cases"))
                .isEqualTo(rows(steps.get("variants_top10"), "steps", "cases"));
        assertThat(rows(api.get(figures + "/handovers?by=unit&limit=20").get("items"), "from", "to", "count"))
                .isEqualTo(rows(steps.at("/handovers/by_unit_pairs"), "from", "to", "count"));
    }

    private void assertFlow(JsonNode flow) {
        var steps = log.get("steps");
        for (var count : List.of("cases", "events", "people", "activities")) {
            assertThat(flow.get("counts").get(count)).as(count).isEqualTo(log.get(count));
        }
        assertThat(flow.at("/counts/variants")).isEqualTo(steps.get("variants"));
        var lead = log.get("lead_time_seconds");
        assertThat(flow.at("/leadTime/n")).isEqualTo(lead.get("n"));
        assertTime(flow.at("/leadTime/meanSeconds"), lead.get("mean"));
        assertTime(flow.at("/leadTime/p50Seconds"), lead.get("median"));
        assertTime(flow.at("/leadTime/p85Seconds"), lead.get("p85"));
        assertTime(flow.at("/leadTime/p95Seconds"), lead.get("p95"));
        assertThat(flow.at("/rework/cases")).isEqualTo(steps.at("/rework/cases"));
        assertThat(flow.at("/rework/share").asDouble())
                .isCloseTo(steps.at("/rework/share").asDouble(), SHARE);
        assertThat(flow.at("/rework/bySteps")).isEqualTo(steps.at("/rework/by_step"));
        assertThat(flow.get("startSteps")).isEqualTo(steps.get("start_steps"));
        assertThat(flow.get("endSteps")).isEqualTo(steps.get("end_steps"));
        assertThat(flow.at("/handovers/count")).isEqualTo(steps.at("/handovers/count"));
        assertThat(flow.at("/handovers/crossUnit/n")).isEqualTo(steps.at("/handovers/cross_unit/n"));
        assertThat(flow.at("/handovers/crossUnit/count")).isEqualTo(steps.at("/handovers/cross_unit/count"));
        assertThat(flow.at("/handovers/pingPong")).isEqualTo(steps.get("ping_pong_count"));
        assertThat(flow.at("/handovers/subcontracting")).isEqualTo(steps.get("subcontracting_count"));
    }

    private void assertStepFlow(JsonNode pairs) {
        var expected = log.at("/steps/step_flow");
        assertThat(rows(pairs, "from", "to", "count")).isEqualTo(rows(expected, "from", "to", "count"));
        for (var i = 0; i < expected.size(); i++) {
            assertTime(pairs.get(i).get("p50WaitSeconds"), expected.get(i).get("p50WaitSeconds"));
            assertTime(pairs.get(i).get("p95WaitSeconds"), expected.get(i).get("p95WaitSeconds"));
        }
    }

    private static void assertTime(JsonNode seconds, JsonNode expected) {
        assertThat(seconds.asDouble()).isCloseTo(expected.asDouble(), MILLISECOND);
    }

    private static List<List<JsonNode>> rows(JsonNode items, String... fields) {
        var rows = new ArrayList<List<JsonNode>>();
        for (var item : items) {
            rows.add(List.of(fields).stream().map(item::get).toList());
        }
        return rows;
    }
}
