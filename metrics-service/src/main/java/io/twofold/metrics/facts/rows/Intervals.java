package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Comparator.comparing;

/** Intervals that may overlap, which counts once. */
final class Intervals {

    private final List<Interval> intervals = new ArrayList<>();

    private record Interval(Instant from, Instant until) {}

    /** Nothing where it ends before it begins. */
    void add(Instant from, Instant until) {
        if (from.isBefore(until)) {
            intervals.add(new Interval(from, until));
        }
    }

    boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** The length of their union. */
    long ms() {
        intervals.sort(comparing(Interval::from));
        var micros = 0L;
        var covered = Instant.MIN;
        for (var next : intervals) {
            if (next.until.isAfter(covered)) {
                micros += MICROS.between(covered.isAfter(next.from) ? covered : next.from, next.until);
                covered = next.until;
            }
        }
        return rounded(micros);
    }

    static long ms(Instant from, Instant until) {
        return rounded(MICROS.between(from, until));
    }

    private static long rounded(long micros) {
        return Math.floorDiv(micros + 500, 1_000);
    }
}
