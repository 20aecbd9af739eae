package io.twofold.metrics.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.twofold.metrics.effects.DeliveredCase;
import io.twofold.metrics.effects.Side;
import io.twofold.metrics.effects.Span;
import io.twofold.metrics.statistics.Seed;

/** Cases of a process with the same first step that were opened in the same month: those that used knowledge, and the others. */
record Stratum(List<DeliveredCase> used, List<DeliveredCase> others) {

    // Nothing here counts weeks.
    private static final Span NO_WEEKS = new Span(Instant.EPOCH, Instant.EPOCH);

    Stratum() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void add(DeliveredCase one, boolean isUsed) {
        (isUsed ? used : others).add(one);
    }

    boolean hasBoth() {
        return !used.isEmpty() && !others.isEmpty();
    }

    Side sideOfUsed() {
        return new Side(NO_WEEKS, used);
    }

    Side sideOfOthers() {
        return new Side(NO_WEEKS, others);
    }

    /** Changes with its cases. */
    long seed() {
        var seed = new Seed();
        seed(seed);
        return seed.value();
    }

    /** Adds all that a figure of it can depend on. */
    void seed(Seed seed) {
        sideOfUsed().seed(seed);
        sideOfOthers().seed(seed);
    }
}
