package io.twofold.metrics.value.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MONTHS;

/** What figures are about, half open; open where a bound is absent. */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    /** As long as this one, and ended where it begins; null where it is open. Whole months follow on whole months. */
    public @Nullable Period before() {
        if (from == null || to == null || !from.isBefore(to)) {
            return null;
        }
        var begin = from.atOffset(UTC);
        return new Period(
                isOfMonths(from, to)
                        ? begin.minusMonths(MONTHS.between(begin, to.atOffset(UTC)))
                                .toInstant()
                        : from.minus(Duration.between(from, to)),
                from);
    }

    /** Those that it consists of: none unless it consists of whole calendar months (UTC) that have ended. */
    public List<YearMonth> endedMonths(Instant now) {
        if (from == null || to == null || to.isAfter(now) || !isOfMonths(from, to)) {
            return List.of();
        }
        var end = month(to);
        return Stream.iterate(month(from), month -> month.isBefore(end), month -> month.plusMonths(1))
                .toList();
    }

    /** The period's end where that is past, else now. */
    public Instant endBy(Instant now) {
        return to == null || to.isAfter(now) ? now : to;
    }

    public Instant begin() {
        return from == null ? Instant.EPOCH.minus(Duration.ofDays(365_000)) : from;
    }

    public Instant end() {
        return to == null ? Instant.EPOCH.plus(Duration.ofDays(365_000)) : to;
    }

    private static boolean isOfMonths(Instant from, Instant to) {
        return isBeginOfMonth(from) && isBeginOfMonth(to);
    }

    private static boolean isBeginOfMonth(Instant time) {
        return time.equals(month(time).atDay(1).atStartOfDay().toInstant(UTC));
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(OffsetDateTime.ofInstant(time, UTC));
    }
}
