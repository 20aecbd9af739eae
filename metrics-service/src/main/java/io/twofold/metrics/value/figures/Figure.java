package io.twofold.metrics.value.figures;

import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one figure of the catalogue comes to.
 *
 * @param n       observations behind it
 * @param reason  why there is no value
 * @param leftOut months that are not in it, as too few people did what it counts (2026-03)
 * @param before  the value in the period before
 * @param change  since then
 */
public record Figure(
        @Nullable Number value,
        String unit,
        long n,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftOut,
        @Nullable Number before,
        @Nullable Double change) {

    public static Figure count(String unit, long count) {
        return of(unit, count, count);
    }

    public static Figure of(String unit, long n, Number value) {
        return new Figure(value, unit, n, null, List.of(), null, null);
    }

    /** {@code NO_DATA} where there is nothing to divide by. */
    public static Figure ratio(String unit, long part, long n) {
        return n == 0 ? none(unit, Reason.NO_DATA) : of(unit, n, (double) part / n);
    }

    public static Figure share(long part, long n) {
        return ratio("share", part, n);
    }

    public static Figure none(String unit, Reason reason) {
        return new Figure(null, unit, 0, reason, List.of(), null, null);
    }

    public Figure without(List<YearMonth> months) {
        return new Figure(
                value, unit, n, reason, months.stream().map(YearMonth::toString).toList(), before, change);
    }

    public Figure after(@Nullable Figure earlier) {
        var then = earlier == null ? null : earlier.value;
        return new Figure(
                value,
                unit,
                n,
                reason,
                leftOut,
                then,
                then == null || value == null ? null : value.doubleValue() - then.doubleValue());
    }
}
