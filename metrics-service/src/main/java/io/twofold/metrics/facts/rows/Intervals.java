package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;

import io.twofold.metrics.workinghours.WorkingHours;

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

    /** The length of their union. */
    long ms() {
        return rounded(sum(MICROS::between));
    }

    /** How much work is done in their union. */
    long workMs(WorkingHours hours) {
        return sum((from, until) -> workMs(hours, from, until));
    }

    static long ms(Instant from, Instant until) {
        return rounded(MICROS.between(from, until));
    }

    static long workMs(WorkingHours hours, Instant from, Instant until) {
        return hours.between(ms(Instant.EPOCH, from), ms(Instant.EPOCH, until));
    }

    /** Over parts of their union that do not overlap. */
    private long sum(ToLongBiFunction<Instant, Instant> length) {
        intervals.sort(comparing(Interval::from));
        var sum = 0L;
        var covered = Instant.MIN;
        for (var next : intervals) {
            if (next.until.isAfter(covered)) {
                sum += length.applyAsLong(covered.isAfter(next.from) ? covered : next.from, next.until);
                covered = next.until;
            }
        }
        return sum;
    }

    private static long rounded(long micros) {
        return Math.floorDiv(micros + 500, 1_000);
    }
}
