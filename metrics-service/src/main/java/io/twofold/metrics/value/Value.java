package io.twofold.metrics.value;

import java.util.List;
import java.util.Map;

import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.work.Questions;
import io.twofold.metrics.value.work.StoryView;

/** What a community is worth in a period, by cycle and name of the figure. */
record Value(Questions questions, Map<Cycle, Map<String, Figure>> cycles, List<StoryView> stories) {

    Map<String, Figure> figures(Cycle cycle) {
        return cycles.getOrDefault(cycle, Map.of());
    }
}
