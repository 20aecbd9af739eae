package io.twofold.metrics.facts.rows;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalsTest {

    private final Intervals intervals = new Intervals();

    @Test
    void whatOverlapsCountsOnce() {
        add(10, 30);
        add(0, 20);
        add(15, 18);

        assertThat(intervals.ms()).isEqualTo(30);
    }

    @Test
    void whatLiesApartOrSideBySideIsAdded() {
        add(100, 110);
        add(0, 20);
        add(20, 30);

        assertThat(intervals.ms()).isEqualTo(40);
    }

    @Test
    void whatEndsBeforeItBeginsHasNoLength() {
        add(20, 10);
        add(5, 5);

        assertThat(intervals.ms()).isZero();
    }

    @Test
    void theLengthIsRoundedOnceAndNotEachPart() {
        var begin = Instant.EPOCH.plusSeconds(1);
        for (var part = 0; part < 3; part++) {
            var from = begin.plusMillis(part);
            intervals.add(from, from.plusNanos(400_000));
        }

        assertThat(intervals.ms()).isEqualTo(1); // of 1.2
        assertThat(Intervals.ms(begin, begin.plusNanos(1_500_000))).isEqualTo(2);
    }

    private void add(long from, long until) {
        intervals.add(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until));
    }
}
