package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.events.workgroup.WorkHours;
import io.twofold.metrics.workinghours.WorkingHours;

import static java.time.DayOfWeek.THURSDAY;
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

    @Test
    void workIsCountedOnceAndInWorkingHoursOnly() {
        var calendar = new WorkCalendar("UTC", List.of(new WorkHours(THURSDAY, "00:00", "01:00")), List.of());
        var hour = 3_600_000L; // of 1970-01-01, a Thursday
        add(-hour, 10);
        add(5, 20);
        add(hour - 100, 2 * hour);

        var hours = WorkingHours.of(calendar, Instant.ofEpochMilli(-hour), Instant.ofEpochMilli(2 * hour));

        assertThat(intervals.workMs(hours)).isEqualTo(120);
    }

    private void add(long from, long until) {
        intervals.add(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until));
    }
}
