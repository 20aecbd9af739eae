package io.twofold.stack.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import static java.time.temporal.ChronoUnit.MINUTES;

/** Time as it passes at work: from 8 to 17, Monday to Friday. */
final class WorkingTime {

    static final long MINUTES_A_DAY = 540;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private WorkingTime() {}

    /** So many minutes of work later. */
    static LocalDateTime later(LocalDateTime from, long minutes) {
        var at = from;
        var left = minutes;
        var today = untilEvening(at);
        while (left > today) {
            left -= today;
            at = nextDay(at.toLocalDate()).atTime(MORNING);
            today = MINUTES_A_DAY;
        }
        return at.plusMinutes(left);
    }

    private static long untilEvening(LocalDateTime at) {
        return MINUTES.between(at, at.toLocalDate().atTime(EVENING));
    }

    private static LocalDate nextDay(LocalDate day) {
        return day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }
}
