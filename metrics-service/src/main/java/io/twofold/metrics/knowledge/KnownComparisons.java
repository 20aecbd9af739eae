package io.twofold.metrics.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.knowledge.KnowledgeEffectView.Compared;

import static java.util.Collections.synchronizedMap;

/** What was computed lately, by all that it was computed from: to draw the same cases again would give the same. */
@ApplicationScoped
class KnownComparisons {

    private static final int MOST = 500;

    private final Map<Long, List<Compared>> known = synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Compared>> eldest) {
            return size() > MOST;
        }
    });

    List<Compared> metrics(KnowledgeComparison comparison) {
        var seed = comparison.seed();
        var found = known.get(seed);
        if (found == null) {
            found = comparison.metrics(); // without keeping others waiting
            known.put(seed, found);
        }
        return found;
    }
}
