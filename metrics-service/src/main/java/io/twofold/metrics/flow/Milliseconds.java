package io.twofold.metrics.flow;

import java.util.Arrays;
import java.util.stream.LongStream;

import io.twofold.metrics.statistics.Percentile;

/** Durations of cases, of which there can be millions: 8 bytes each, and half as much again at most. */
final class Milliseconds {

    private static final int AT_FIRST = 16;

    private long[] values;
    private int count;

    Milliseconds() {
        this(new long[AT_FIRST], 0);
    }

    private Milliseconds(long[] values, int count) {
        this.values = values;
        this.count = count;
    }

    /** These themselves, which are sorted in place. */
    static Milliseconds of(long[] values) {
        return new Milliseconds(values, values.length);
    }

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count + count / 2);
        }
        values[count++] = value;
    }

    Milliseconds sorted() {
        Arrays.sort(values, 0, count);
        return this;
    }

    int count() {
        return count;
    }

    LongStream stream() {
        return Arrays.stream(values, 0, count);
    }

    /** Of sorted ones. */
    double percentile(double share) {
        return Percentile.ofSorted(values, count, share);
    }
}
