package io.twofold.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.twofold.bench.Checkout.Run;

import static org.assertj.core.api.Assertions.assertThat;

class SampleIT {

    private static final List<String> COMMUNITIES =
            List.of("Customer answers", "Invoice practice", "Paperless by next year");
    private static final List<String> PROCESSES = List.of("Onboard a customer", "Pay an invoice");

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void theSampleIsInTheApiAsItIsToldAndASecondTimeAddsNothing() {
        var told = Suite.run("sample");
        var alice = new Api("alice");
        var found = figures(alice);

        assertThat(told.code()).isZero();
        var flow = figure(alice, "processes", "Pay an invoice", "flow");
        assertThat(told.output())
                .contains("Pay an invoice: %s cases".formatted(flow.at("/counts/cases")))
                .contains("repeated in %s of them".formatted(flow.at("/rework/cases")))
                .contains("handed over %s times, %s of them across"
                        .formatted(flow.at("/handovers/count"), flow.at("/handovers/crossUnit/count")));
        var value = figure(alice, "communities", "Invoice practice", "value").path("immediate");
        assertThat(told.output())
                .contains("%s members asked %s questions; %s were answered"
                        .formatted(
                                value.path("members"), value.at("/questions/asked"), value.at("/questions/answered")));

        assertThat(Suite.run("sample")).isEqualTo(told);
        assertThat(figures(alice)).isEqualTo(found);
    }

    @Test
    void aLogOfOnesOwnIsToldByItsFigures() {
        var told = Suite.run("sample", "docs/examples/invoices.xes");

        assertThat(told.code()).isZero();
        assertThat(told.output())
                .contains("15 events of 4 cases")
                .contains("repeated in 2 of them, most often \"check\"")
                .contains("handed over 10 times, 9 of them across formal units");
    }

    @Test
    void aBrokenLogEndsWithAnError(@TempDir Path folder) throws IOException {
        var log = Files.writeString(folder.resolve("broken.xes"), "<log><trace><event/></trace></log>");

        assertThat(Suite.run("sample", log.toString())).isEqualTo(new Run(1, ""));
    }

    /** Of each of the sample's communities and processes, by name; there is one of each name. */
    private static Map<String, JsonNode> figures(Api api) {
        var figures = new TreeMap<String, JsonNode>();
        for (var name : COMMUNITIES) {
            var value = figure(api, "communities", name, "value");
            assertThat(value.at("/immediate/members").asInt()).isPositive();
            figures.put(name, value);
        }
        for (var name : PROCESSES) {
            var flow = figure(api, "processes", name, "flow");
            assertThat(flow.at("/counts/cases").asInt()).isPositive();
            assertThat(flow.at("/handovers/count").asInt()).isPositive();
            figures.put(name, flow);
        }
        return figures;
    }

    private static JsonNode figure(Api api, String list, String name, String figure) {
        var named = api.get("/v1/" + list + "?limit=200")
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asText().equals(name))
                .toList();
        assertThat(named).as(name).hasSize(1);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var id = named.getFirst().path("id").asText();
        var found = api.get("/v1/%s/%s/%s?minAsOf=%s".formatted(list, id, figure, now));
        ((ObjectNode) found).remove(List.of("asOf", "workInProgress")); // what lies there grows older meanwhile
        return found;
    }
}
