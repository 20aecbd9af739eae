package io.twofold.metrics.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

class BootstrapTest {

    @Test
    void theMeanOfResamplesIsSpreadAsTheoryHasIt() {
        var values = new Random(1).doubles(400).toArray();
        var means = Bootstrap.of(values.length, List.of(Statistic.mean(values)), 7)[0];

        var interval = Bootstrap.interval(i -> means[i]);

        // Normal approximation: mean ± 1.96 s / sqrt(n).
        var mean = Arrays.stream(values).average().orElseThrow();
        var variance = Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        var half = 1.96 * Math.sqrt(variance / values.length);
        assertThat(interval.low()).isCloseTo(mean - half, within(0.05 * 2 * half));
        assertThat(interval.high()).isCloseTo(mean + half, within(0.05 * 2 * half));
    }

    @Test
    void theMedianOfAResampleIsThatOfTheValuesDrawn() {
        var values = new double[] {9, 1, 5, 7};
        var median = Statistic.median(values);

        assertThat(median.of(new int[] {1, 1, 1, 1})).isEqualTo(6);
        assertThat(median.of(new int[] {0, 2, 2, 0})).isEqualTo(3);
        assertThat(median.of(new int[] {4, 0, 0, 0})).isEqualTo(9);
        assertThat(median.of(new int[4])).isNaN();
    }

    @Test
    void theMeanLeavesOutWhatIsNotKnown() {
        var mean = Statistic.mean(new double[] {2, Double.NaN, 4});

        assertThat(mean.of(new int[] {1, 5, 3})).isEqualTo(3.5);
        assertThat(mean.of(new int[] {0, 9, 0})).isNaN();
    }

    @Test
    void aSumOfWholeNumbersIsThatOfAnyNumbers() {
        var random = new Random(4);
        var whole = random.ints(1_000).asDoubleStream().toArray();
        var drawn = random.ints(whole.length, 0, 4).toArray();

        var halves = Statistic.sum(Arrays.stream(whole).map(value -> value / 2).toArray());

        assertThat(Statistic.sum(whole).of(drawn)).isEqualTo(2 * halves.of(drawn));
    }

    @Test
    void whereAllAreEqualTheIntervalIsAPoint() {
        var values = new double[50];
        Arrays.fill(values, 3);
        var means = Bootstrap.of(50, List.of(Statistic.mean(values)), 1)[0];

        assertThat(Bootstrap.interval(i -> means[i])).isEqualTo(new Interval(3, 3));
    }

    @Test
    void theSameSeedGivesTheSame() {
        var values = new Random(2).doubles(100).toArray();
        var statistics = List.of(Statistic.mean(values), Statistic.median(values));

        assertThat(Bootstrap.of(100, statistics, 5)).isDeepEqualTo(Bootstrap.of(100, statistics, 5));
        assertThat(Bootstrap.of(100, statistics, 5)[0]).isNotEqualTo(Bootstrap.of(100, statistics, 6)[0]);
    }

    @Test
    void twoSidesOfTenThousandTakeAboutASecond() {
        var values = new Random(3).doubles(10_000).toArray();
        var median = List.of(Statistic.median(values));
        Bootstrap.of(100, List.of(Statistic.median(Arrays.copyOf(values, 100))), 1);

        var begin = System.nanoTime();
        assertThatNoException().isThrownBy(() -> {
            Bootstrap.of(values.length, median, 1);
            Bootstrap.of(values.length, median, 2);
        });
        var took = Duration.ofNanos(System.nanoTime() - begin);

        // With room for a machine that has other things to do.
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }
}
