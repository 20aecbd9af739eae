package io.twofold.metrics.statistics;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TrendTest {

    @Test
    void equalsTheClosedForm() {
        // Sxx = 10, Sxy = 6, Syy = 6: slope 0.6, residual 2.4, t = 0.6 / sqrt(2.4 / 3 / 10) = 2.1213, 3 degrees of
        // freedom; scipy.stats.linregress gives p = 0.12402706265755452.
        var trend = requireNonNull(Trend.of(new double[] {2, 4, 5, 4, 5}));

        assertThat(trend.slope()).isCloseTo(0.6, within(1e-12));
        assertThat(trend.p()).isCloseTo(0.12402706265755452, within(1e-9));
    }

    @Test
    void aStraightLineIsCertain() {
        var trend = requireNonNull(Trend.of(new double[] {1, 2, Double.NaN, 4}));

        assertThat(trend.n()).isEqualTo(3);
        assertThat(trend.slope()).isCloseTo(1, within(1e-12));
        assertThat(trend.p()).isCloseTo(0, within(1e-6));
    }

    @Test
    void whereAllAreEqualThereIsNone() {
        var trend = Trend.of(new double[] {3, 3, 3, 3});

        assertThat(trend).isEqualTo(new Trend(4, 0, 1));
    }

    @Test
    void twoValuesAreNoTrend() {
        assertThat(Trend.of(new double[] {1, 2})).isNull();
    }
}
