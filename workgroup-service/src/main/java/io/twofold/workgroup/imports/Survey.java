package io.twofold.workgroup.imports;

import java.util.HashSet;
import java.util.Set;

/** What is in a log, seen in a first reading of all of it. Names are kept as their hashes: a log may have millions. */
final class Survey {

    private final Set<Long> names = new HashSet<>();
    private final Set<Long> repeated = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    private int traces;
    private int events;
    private int steps;

    void add(LogTrace trace) {
        traces++;
        if (!names.add(hash(trace.name()))) {
            repeated.add(hash(trace.name()));
        }
        for (var event : trace.events()) {
            events++;
            if (event.isStep()) {
                steps++;
            }
            if (event.person() != null) {
                people.add(event.person());
            }
        }
    }

    /** Whether other traces of the log may tell of the same case. */
    boolean isScattered(LogTrace trace) {
        return repeated.contains(hash(trace.name()));
    }

    Set<String> people() {
        return people;
    }

    int traces() {
        return traces;
    }

    int events() {
        return events;
    }

    int steps() {
        return steps;
    }

    int cases() {
        return names.size();
    }

    private static long hash(String name) {
        var hash = 1125899906842597L;
        for (var i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return hash;
    }
}
