package io.twofold.metrics.value.people;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.twofold.metrics.exchange.Doing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ParticipationTest {

    private static final YearMonth JANUARY = YearMonth.parse("2026-01");
    private static final YearMonth FEBRUARY = YearMonth.parse("2026-02");
    private static final int FEWEST = 5;

    private final List<Doing> doings = new ArrayList<>();

    @Test
    void whoContributedInThePeriodIsNoReaderOfAnotherMonth() {
        readInJanuary(11);
        contributedInFebruary(5);

        assertThat(readers(JANUARY, FEBRUARY)).isEqualTo(6L);
        assertThat(readers(JANUARY)).isEqualTo(11L);
    }

    @Test
    void whatFewContributedShowsInNoNumberOfReaders() {
        readInJanuary(11);
        contributedInFebruary(4);

        assertThat(readers(JANUARY, FEBRUARY)).isEqualTo(readers(JANUARY));
    }

    private void readInJanuary(int people) {
        for (var person = 0; person < people; person++) {
            doings.add(new Doing(JANUARY, person(person), 0, false, false, true));
        }
    }

    private void contributedInFebruary(int people) {
        for (var person = 0; person < people; person++) {
            doings.add(new Doing(FEBRUARY, person(person), 1, true, false, false));
        }
    }

    private Object readers(YearMonth... months) {
        var asked = List.of(months);
        var within =
                doings.stream().filter(doing -> asked.contains(doing.month())).toList();
        var figures = new Participation(asked, within, List.of(), FEWEST).figures();
        return requireNonNull(requireNonNull(figures.get("readers")).value());
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
