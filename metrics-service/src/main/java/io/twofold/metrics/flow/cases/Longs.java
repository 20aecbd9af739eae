package io.twofold.metrics.flow.cases;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

import io.twofold.metrics.statistics.Percentile;

/** Something of each case, of which there can be millions: 8 bytes each, and half as much again at most. */
public final class Longs {

    private static final int AT_FIRST = 16;

    private long[] values = new long[AT_FIRST];
    private int count;

    public void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count + count / 2);
        }
        values[count++] = value;
    }

    /** These themselves, each of them replaced. */
    public Longs replaceAll(LongUnaryOperator change) {
        for (var place = 0; place < count; place++) {
            values[place] = change.applyAsLong(values[place]);
        }
        return this;
    }

    public Longs sorted() {
        Arrays.sort(values, 0, count);
        return this;
    }

    public int count() {
        return count;
    }

    public long get(int place) {
        return values[place];
    }

    public LongStream stream() {
        return Arrays.stream(values, 0, count);
    }

    /** Of sorted ones. */
    double percentile(double share) {
        return Percentile.ofSorted(values, count, share);
    }
}
