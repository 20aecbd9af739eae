package io.twofold.metrics.value;

import java.util.List;
import java.util.Map;

/** What a community is worth in a period, by cycle and name of the figure. */
record Value(Questions questions, Map<Cycle, Map<String, Figure>> cycles, List<StoryView> stories) {

    Map<String, Figure> figures(Cycle cycle) {
        return cycles.getOrDefault(cycle, Map.of());
    }
}
