package io.twofold.metrics.flow.figures;

import java.util.Arrays;

import io.twofold.metrics.flow.cases.Longs;

/** How many cases each variant has. */
final class Variants {

    private final long[] variants;
    private final int[] cases;

    /**
     * @param ofCases the variant of each, which are sorted
     */
    Variants(Longs ofCases) {
        var sorted = ofCases.sorted();
        variants = new long[different(sorted)];
        cases = new int[variants.length];
        var last = -1;
        for (var place = 0; place < sorted.count(); place++) {
            var variant = sorted.get(place);
            if (last < 0 || variants[last] != variant) {
                variants[++last] = variant;
            }
            cases[last]++;
        }
    }

    private static int different(Longs sorted) {
        var different = Math.min(1, sorted.count());
        for (var place = 1; place < sorted.count(); place++) {
            different += sorted.get(place) == sorted.get(place - 1) ? 0 : 1;
        }
        return different;
    }

    int count() {
        return variants.length;
    }

    /** Each once. */
    long[] all() {
        return variants;
    }

    int cases(long variant) {
        return cases[Arrays.binarySearch(variants, variant)];
    }
}
