package io.twofold.metrics.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ForecastTest {

    @Test
    void whereEveryDayIsTheSameThereIsNoDoubt() {
        var forecast = new Forecast(new int[] {2, 2, 2});

        assertThat(forecast.daysUntil(10)).containsOnly(5);
        assertThat(forecast.casesWithin(7)).containsOnly(14);
    }

    @Test
    void daysUntilTheFirstDeliveryAreGeometric() {
        // One day in four delivers: P(days <= d) = 1 - 0.75^d, so the median is 3, the 85th percentile 7, the 95th 11.
        var days = new Forecast(new int[] {0, 0, 0, 1}).daysUntil(1);

        assertThat(Forecast.atMost(days, 0.5)).isEqualTo(3);
        assertThat(Forecast.atMost(days, 0.85)).isEqualTo(7);
        assertThat(Forecast.atMost(days, 0.95)).isEqualTo(11);
    }

    @Test
    void casesWithinDaysAreBinomial() {
        // Binomial(100, 1/2) has its 15th percentile at 45 and its 5th at 42.
        var cases = new Forecast(new int[] {0, 1}).casesWithin(100);

        assertThat(Forecast.atLeast(cases, 0.5)).isCloseTo(50, within(1));
        assertThat(Forecast.atLeast(cases, 0.85)).isCloseTo(45, within(1));
        assertThat(Forecast.atLeast(cases, 0.95)).isCloseTo(42, within(1));
    }

    @Test
    void theSameDaysGiveTheSameForecast() {
        var daily = new int[] {0, 3, 1, 0, 2};

        assertThat(new Forecast(daily).daysUntil(20)).isEqualTo(new Forecast(daily).daysUntil(20));
    }

    @Test
    void whatIsTooFarAwayEndsAtTheMost() {
        var rarely = new int[90];
        rarely[0] = 1;

        assertThat(new Forecast(rarely).daysUntil(100_000)).containsOnly(Forecast.MOST_DAYS);
    }
}
