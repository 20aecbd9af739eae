package io.twofold.metrics.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class ConcentrationTest {

    // The example of CHAOSS, https://chaoss.community/kb/metric-contributor-absence-factor/
    private static final long[] CHAOSS = {1000, 202, 90, 33, 332, 343, 42, 433};

    @Test
    void theAbsenceFactorIsThatOfItsSource() {
        assertThat(Concentration.absenceFactor(CHAOSS)).isEqualTo(2);
    }

    @Test
    void halfIsEnough() {
        assertThat(Concentration.absenceFactor(new long[] {1, 1, 1, 1})).isEqualTo(2);
        assertThat(Concentration.absenceFactor(new long[] {1, 1, 1})).isEqualTo(2);
        assertThat(Concentration.absenceFactor(new long[] {7})).isEqualTo(1);
        assertThat(Concentration.absenceFactor(new long[] {})).isZero();
    }

    @Test
    void equalSharesAreNoInequality() {
        assertThat(Concentration.gini(new long[] {5, 5, 5, 5})).isCloseTo(0, offset(1e-15));
        assertThat(Concentration.gini(new long[] {3})).isCloseTo(0, offset(1e-15));
    }

    @Test
    void whereOneHasAllItIsAllButTheirOwnPart() {
        assertThat(Concentration.gini(new long[] {0, 8, 0, 0})).isCloseTo(3.0 / 4, offset(1e-15));
    }

    @Test
    void ofAStraightRiseItIsAThirdOfAllButOne() {
        // 1 … n: (n − 1) ÷ 3n
        assertThat(Concentration.gini(new long[] {4, 2, 1, 3})).isCloseTo(3.0 / 12, offset(1e-15));
    }

    @Test
    void ofNothingThereIsNoInequality() {
        assertThat(Concentration.gini(new long[] {0, 0})).isNaN();
        assertThat(Concentration.gini(new long[] {})).isNaN();
    }
}
