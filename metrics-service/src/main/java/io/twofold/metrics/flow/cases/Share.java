package io.twofold.metrics.flow.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, between 0 and 1.
 *
 * @param n     the whole
 * @param count the part
 */
public record Share(
        long n,
        long count,
        @Nullable Double share,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason) {

    public static Share of(long count, long n) {
        return new Share(n, count, ratio(count, n), n == 0 ? Reason.NO_DATA : null);
    }

    /** Null where there is nothing to divide by. */
    public static @Nullable Double ratio(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }
}
