package io.twofold.metrics.statistics;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ComparisonTest {

    @Test
    void equalsThePublishedExample() {
        // scipy.stats.mannwhitneyu(males, females, method="asymptotic"): U = 17, p = 0.11134688653314041
        var males = new double[] {19, 22, 16, 29, 24};
        var females = new double[] {20, 11, 17, 12};

        var comparison = requireNonNull(Comparison.of(males, females));

        assertThat(comparison.u()).isEqualTo(17);
        assertThat(comparison.p()).isCloseTo(0.11134688653314041, within(1e-12));
        assertThat(comparison.cliffsDelta()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void whereAllAreEqualNothingIsLarger() {
        var comparison = Comparison.of(new double[] {1, 1, 1}, new double[] {1, 1});

        assertThat(comparison).isEqualTo(new Comparison(3, 1, 0));
    }

    @Test
    void thereIsNoneWithoutASide() {
        assertThat(Comparison.of(new double[0], new double[] {1})).isNull();
    }
}
