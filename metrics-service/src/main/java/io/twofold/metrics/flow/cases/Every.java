package io.twofold.metrics.flow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import static java.time.DayOfWeek.MONDAY;
import static java.time.ZoneOffset.UTC;

/** The stretches of a time series, in UTC; weeks as ISO 8601 has them. */
public enum Every {
    day,
    week,
    month;

    public Instant beginOf(Instant time) {
        return begin(time.atOffset(UTC).toLocalDate()).atStartOfDay().toInstant(UTC);
    }

    public Instant endOf(Instant time) {
        var begin = begin(time.atOffset(UTC).toLocalDate());
        var next = switch (this) {
            case day -> begin.plusDays(1);
            case week -> begin.plusWeeks(1);
            case month -> begin.plusMonths(1);
        };
        return next.atStartOfDay().toInstant(UTC);
    }

    private LocalDate begin(LocalDate day) {
        return switch (this) {
            case day -> day;
            case week -> day.with(TemporalAdjusters.previousOrSame(MONDAY));
            case month -> day.withDayOfMonth(1);
        };
    }
}
