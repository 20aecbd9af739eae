package io.twofold.metrics.value.people;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class NewcomersTest {

    private static final YearMonth JUNE = YearMonth.parse("2024-06");
    private static final YearMonth JULY = YearMonth.parse("2024-07");
    private static final Instant AUGUST = Instant.parse("2024-08-01T00:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2024-09-01T00:00:00Z");

    private static final List<Cohort> COHORTS = List.of(new Cohort(JUNE, 10, 5), new Cohort(JULY, 6, 1));

    @Test
    void whoHasNotHadThirtyDaysIsNotCounted() {
        var untilAugust = new Newcomers(List.of(JUNE, JULY), COHORTS, AUGUST, 5).kept();

        assertThat(untilAugust).isEqualTo(Figure.share(5, 10).without(List.of(JULY)));
        assertThat(new Newcomers(List.of(JUNE, JULY), COHORTS, SEPTEMBER, 5).kept())
                .isEqualTo(Figure.share(6, 16));
    }

    @Test
    void aMonthOfTooFewIsLeftOut() {
        var kept = new Newcomers(List.of(JUNE, JULY), COHORTS, SEPTEMBER, 7).kept();

        assertThat(kept).isEqualTo(Figure.share(5, 10).without(List.of(JULY)));
    }

    @Test
    void whereNobodyIsLeftThereIsNoFigure() {
        var kept = new Newcomers(List.of(JULY), List.of(), SEPTEMBER, 5).kept();

        assertThat(kept).isEqualTo(Figure.none("share", Reason.TOO_FEW_PEOPLE).without(List.of(JULY)));
    }
}
