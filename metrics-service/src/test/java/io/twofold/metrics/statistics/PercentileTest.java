package io.twofold.metrics.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentileTest {

    @Test
    void isLinearBetweenClosestRanks() {
        // numpy.percentile([1, 2, 3, 4], [25, 50, 85])
        var values = new double[] {4, 1, 3, 2};

        assertThat(Percentile.of(values, 0.25)).isEqualTo(1.75);
        assertThat(Percentile.of(values, 0.5)).isEqualTo(2.5);
        assertThat(Percentile.of(values, 0.85)).isEqualTo(3.55);
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(Percentile.of(new double[] {7}, 0.95)).isEqualTo(7);
    }
}
