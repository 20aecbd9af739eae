package io.twofold.metrics.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A straight line through values at equal distances (ordinary least squares), and whether it rises or falls at all.
 *
 * @param n     how many values
 * @param slope from one to the next
 * @param p     two-sided, of no slope
 */
public record Trend(int n, double slope, double p) {

    /** Below it a slope is one. */
    public static final double SIGNIFICANT = 0.05;

    /**
     * Null where there are fewer than three.
     *
     * @param values those that are no numbers are passed over, the others keep their places
     */
    public static @Nullable Trend of(double[] values) {
        var n = 0;
        var sumX = 0.0;
        var sumY = 0.0;
        for (var x = 0; x < values.length; x++) {
            if (!Double.isNaN(values[x])) {
                n++;
                sumX += x;
                sumY += values[x];
            }
        }
        if (n < 3) {
            return null;
        }
        var squaresX = 0.0;
        var squaresY = 0.0;
        var products = 0.0;
        for (var x = 0; x < values.length; x++) {
            if (!Double.isNaN(values[x])) {
                squaresX += (x - sumX / n) * (x - sumX / n);
                squaresY += (values[x] - sumY / n) * (values[x] - sumY / n);
                products += (x - sumX / n) * (values[x] - sumY / n);
            }
        }
        var slope = products / squaresX;
        var rest = Math.max(0, squaresY - slope * products);
        var t = slope / Math.sqrt(rest / (n - 2) / squaresX);
        var p = slope == 0 ? 1 : 2 * TDistribution.of(n - 2).survivalProbability(Math.abs(t));
        return new Trend(n, slope, p);
    }
}
