package io.twofold.stack.sample;

import java.io.IOException;
import java.util.Comparator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a process comes to, in words, each figure followed by the call that gives it.
 *
 * @param flow      of {@code …/flow}, and
 * @param handovers of {@code …/handovers?by=unit}: both as in docs/metrics.md
 */
record ProcessFigures(String name, JsonNode flow, JsonNode handovers) {

    /** Once everything until {@code asOf} is in them. */
    static void print(Gateway gateway, Found process, String asOf) throws IOException, InterruptedException {
        var reader = gateway.reader();
        var flow = "/v1/processes/" + process.id() + "/flow";
        var handovers = "/v1/processes/" + process.id() + "/handovers?by=unit";
        var figures = new ProcessFigures(
                process.name(), reader.get(flow + "?minAsOf=" + asOf), reader.get(handovers + "&minAsOf=" + asOf));
        System.out.println(figures.leadTime() + " " + figures.rework());
        System.out.println(gateway.curl(flow));
        System.out.println(figures.handedOver());
        System.out.println(gateway.curl(handovers));
    }

    String leadTime() {
        var time = flow.path("leadTime");
        var cases = name + ": " + flow.at("/counts/cases") + " cases";
        return time.path("n").asLong() == 0
                ? cases + ", none of them delivered."
                : "%s; half of the %s delivered ones took at most %s, and 85 of 100 at most %s."
                        .formatted(cases, time.path("n"), length(time, "p50Seconds"), length(time, "p85Seconds"));
    }

    String rework() {
        var rework = flow.path("rework");
        return rework.path("bySteps").properties().stream()
                .max(Comparator.comparingLong(step -> step.getValue().asLong()))
                .map(step -> "Steps were repeated in %s of them, most often \"%s\" (in %s)."
                        .formatted(rework.path("cases"), step.getKey(), step.getValue()))
                .orElse("No step was repeated.");
    }

    String handedOver() {
        var all = flow.path("handovers");
        var told = "Work was handed over %s times".formatted(all.path("count"));
        return handovers
                .path("items")
                .valueStream()
                .filter(pair -> !pair.path("from").equals(pair.path("to")))
                .findFirst()
                .map(pair -> "%s, %s of them across formal units, most often from %s to %s (%s)."
                        .formatted(
                                told,
                                all.at("/crossUnit/count"),
                                pair.path("from").asText(),
                                pair.path("to").asText(),
                                pair.path("count")))
                .orElse(told + ", never across formal units that the log names.");
    }

    private static String length(JsonNode times, String key) {
        return Lengths.words(times.path(key).asDouble());
    }
}
