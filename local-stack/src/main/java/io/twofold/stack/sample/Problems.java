package io.twofold.stack.sample;

import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** What a job says is wrong with a log, the first of it. */
final class Problems {

    private static final int FIRST = 3;

    private Problems() {}

    static String words(JsonNode problems) {
        var first = problems.valueStream().limit(FIRST).map(Problems::problem).collect(Collectors.joining("; "));
        return problems.size() <= FIRST ? first : first + "; and " + (problems.size() - FIRST) + " more";
    }

    private static String problem(JsonNode problem) {
        var detail = problem.path("detail").asText().replaceFirst("\\.$", "");
        return problem.hasNonNull("line") ? "line " + problem.path("line") + ": " + detail : detail;
    }
}
