package io.twofold.metrics.value;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twofold.metrics.value.figures.Cycle;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Period;
import io.twofold.metrics.value.work.Questions;
import io.twofold.metrics.value.work.StoryView;

/** What a community is worth in a period, by cycle and name of the figure. */
record Value(Period period, Questions questions, Map<Cycle, Map<String, Figure>> cycles, List<StoryView> stories) {

    Map<String, Figure> figures(Cycle cycle) {
        return cycles.getOrDefault(cycle, Map.of());
    }

    /** Each figure beside what it was earlier. */
    Value after(Value earlier) {
        var compared = new EnumMap<Cycle, Map<String, Figure>>(Cycle.class);
        cycles.forEach((cycle, figures) -> {
            var beside = new LinkedHashMap<String, Figure>();
            figures.forEach((name, figure) ->
                    beside.put(name, figure.after(earlier.figures(cycle).get(name))));
            compared.put(cycle, beside);
        });
        return new Value(period, questions, compared, stories);
    }
}
