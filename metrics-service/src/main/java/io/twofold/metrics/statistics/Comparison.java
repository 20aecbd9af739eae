package io.twofold.metrics.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.jspecify.annotations.Nullable;

/**
 * Whether one sample tends to be larger than another: Mann and Whitney's U (1947; two-sided, normal approximation with
 * tie and continuity correction) and Cliff's delta (1993), from −1 (always smaller) to 1 (always larger).
 */
public record Comparison(double u, double p, double cliffsDelta) {

    private static final MannWhitneyUTest TEST = MannWhitneyUTest.withDefaults()
            .with(PValueMethod.ASYMPTOTIC)
            .with(ContinuityCorrection.ENABLED)
            .with(AlternativeHypothesis.TWO_SIDED);

    /** Of the first against the second; null where one of them is empty. */
    public static @Nullable Comparison of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return null;
        }
        var result = TEST.test(first, second);
        var u = result.getStatistic();
        return new Comparison(
                u,
                Double.isNaN(result.getPValue()) ? 1 : result.getPValue(), // all are equal
                2 * u / ((double) first.length * second.length) - 1);
    }
}
