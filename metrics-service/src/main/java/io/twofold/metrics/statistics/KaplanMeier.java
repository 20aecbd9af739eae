package io.twofold.metrics.statistics;

import java.math.BigInteger;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The estimate of Kaplan and Meier (1958) of how long something takes, where some of it has not ended yet. */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * The smallest time at which at most half is still open, computed without rounding; null where more than half is to
     * the end.
     *
     * @param ended how long those took that have ended
     * @param open  for how long the others had been open when they were last seen
     */
    public static @Nullable Long median(long[] ended, long[] open) {
        var ends = ended.clone();
        var seen = open.clone();
        Arrays.sort(ends);
        Arrays.sort(seen);
        var share = BigInteger.ONE;
        var of = BigInteger.ONE;
        var atRisk = (long) ends.length + seen.length;
        var known = atRisk;
        var passed = 0;
        for (var i = 0; i < ends.length; ) {
            var time = ends[i];
            while (passed < seen.length && seen[passed] < time) {
                passed++;
                atRisk--;
            }
            if (atRisk != known) { // only then do the factors before and after it not cancel out
                share = share.multiply(BigInteger.valueOf(known));
                of = of.multiply(BigInteger.valueOf(atRisk));
            }
            for (; i < ends.length && ends[i] == time; i++) {
                atRisk--;
            }
            known = atRisk;
            var left = share.multiply(BigInteger.valueOf(known)).shiftLeft(1);
            if (left.compareTo(of.multiply(BigInteger.valueOf((long) ended.length + open.length))) <= 0) {
                return time;
            }
        }
        return null;
    }
}
