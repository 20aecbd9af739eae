package io.twofold.metrics.workinghours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.events.workgroup.WorkHours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

class WorkingHoursTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aWeekendIsNoWorkingTime() {
        var calendar = calendar(
                "Europe/Paris", new WorkHours(FRIDAY, "09:00", "17:00"), new WorkHours(MONDAY, "09:00", "17:00"));

        var worked = between(calendar, "2026-03-06T15:00:00Z", "2026-03-09T09:00:00Z");

        assertThat(worked).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aHolidayIsNoWorkingTime() {
        var calendar = new WorkCalendar(
                "UTC", List.of(new WorkHours(MONDAY, "00:00", "24:00")), List.of(LocalDate.parse("2026-03-09")));

        assertThat(between(calendar, "2026-03-08T00:00:00Z", "2026-03-11T00:00:00Z"))
                .isZero();
        assertThat(between(calendar, "2026-03-15T00:00:00Z", "2026-03-18T00:00:00Z"))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theHourThatSummerTimeTakesIsNotWorked() {
        var calendar = calendar("Europe/Paris", new WorkHours(SUNDAY, "00:00", "06:00"));

        assertThat(between(calendar, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
                .isEqualTo(Duration.ofHours(5));
        assertThat(between(calendar, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .isEqualTo(Duration.ofHours(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"})
    void itEqualsACountMinuteByMinute(String zone) {
        var random = new SplittableRandom(zone.hashCode());
        for (var round = 0; round < 20; round++) {
            var calendar = random(random, zone);
            // Around the changes of summer time, in the north and in the south.
            var from = Instant.parse(round % 2 == 0 ? "2026-03-20T00:00:00Z" : "2026-10-20T00:00:00Z")
                    .plus(MINUTE.multipliedBy(random.nextInt(14 * 24 * 60)));
            var to = from.plus(MINUTE.multipliedBy(random.nextInt(10 * 24 * 60)));

            assertThat(between(calendar, from.toString(), to.toString()))
                    .as("%s from %s to %s", calendar, from, to)
                    .isEqualTo(minuteByMinute(calendar, from, to));
        }
    }

    private static Duration between(WorkCalendar calendar, String from, String to) {
        var begin = Instant.parse(from);
        var end = Instant.parse(to);
        var hours = WorkingHours.of(calendar, begin, end);
        return Duration.ofMillis(hours.between(begin.toEpochMilli(), end.toEpochMilli()));
    }

    private static Duration minuteByMinute(WorkCalendar calendar, Instant from, Instant to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plus(MINUTE))
                .filter(minute -> isWorked(calendar, minute))
                .map(_ -> MINUTE)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isWorked(WorkCalendar calendar, Instant minute) {
        var local = minute.atZone(ZoneId.of(calendar.timeZone())).toLocalDateTime();
        return !calendar.holidays().contains(local.toLocalDate())
                && calendar.weeklyHours().stream()
                        .filter(hours -> hours.day() == local.getDayOfWeek())
                        .anyMatch(hours -> !local.toLocalTime().isBefore(LocalTime.parse(hours.from()))
                                && (hours.to().equals("24:00")
                                        || local.toLocalTime().isBefore(LocalTime.parse(hours.to()))));
    }

    private static WorkCalendar random(SplittableRandom random, String zone) {
        var hours = new ArrayList<WorkHours>();
        for (var day : DayOfWeek.values()) {
            var from = random.nextInt(23 * 60);
            var to = from + 1 + random.nextInt(24 * 60 - from);
            hours.add(new WorkHours(
                    day,
                    LocalTime.ofSecondOfDay(from * 60L).toString(),
                    to == 24 * 60 ? "24:00" : LocalTime.ofSecondOfDay(to * 60L).toString()));
        }
        return new WorkCalendar(zone, hours, List.of(LocalDate.parse("2026-03-27"), LocalDate.parse("2026-10-26")));
    }

    private static WorkCalendar calendar(String zone, WorkHours... hours) {
        return new WorkCalendar(zone, List.of(hours), List.of());
    }
}
