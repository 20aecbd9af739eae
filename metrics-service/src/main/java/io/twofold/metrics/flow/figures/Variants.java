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
        var all = ofCases.sorted().stream().toArray();
        cases = new int[all.length];
        var last = -1;
        for (var variant : all) {
            if (last < 0 || all[last] != variant) {
                all[++last] = variant;
            }
            cases[last]++;
        }
        variants = Arrays.copyOf(all, last + 1);
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
