package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Gives each completion the earliest start of its step that no completion before it has taken, in one case. */
public final class Starts {

    private final Map<String, Deque<Instant>> open = new HashMap<>();

    /** In the order of their times. When it was begun, where it completes its step and a start of that is left. */
    public @Nullable Instant next(String step, @Nullable String transition, Instant at) {
        var begun = open.computeIfAbsent(step, any -> new ArrayDeque<>());
        if (LifeCycle.START.equals(transition)) {
            begun.add(at);
        }
        return transition == null ? begun.poll() : null;
    }
}
