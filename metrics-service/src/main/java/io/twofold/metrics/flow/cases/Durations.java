package io.twofold.metrics.flow.cases;

import java.sql.ResultSet;
import java.sql.SQLException;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Durations of cases in seconds. Percentiles are linear between closest ranks.
 *
 * @param n      how many cases
 * @param reason why there are none
 */
public record Durations(
        long n,
        @Nullable Double meanSeconds,
        @Nullable Double p50Seconds,
        @Nullable Double p85Seconds,
        @Nullable Double p95Seconds,
        @Nullable Double minSeconds,
        @Nullable Double maxSeconds,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason) {

    /** Of these milliseconds, which are sorted. Summed as integers, so that no order of rows changes a digit. */
    public static Durations of(Longs all, Reason ifNone) {
        if (all.count() == 0) {
            return none(ifNone);
        }
        var sorted = all.sorted();
        return new Durations(
                sorted.count(),
                (double) sorted.stream().sum() / sorted.count() / 1000,
                sorted.percentile(0.5) / 1000,
                sorted.percentile(0.85) / 1000,
                sorted.percentile(0.95) / 1000,
                sorted.percentile(0) / 1000,
                sorted.percentile(1) / 1000,
                null);
    }

    static Durations none(Reason reason) {
        return new Durations(0, null, null, null, null, null, null, reason);
    }

    public static Double seconds(ResultSet row, String column) throws SQLException {
        return row.getDouble(column) / 1000;
    }
}
