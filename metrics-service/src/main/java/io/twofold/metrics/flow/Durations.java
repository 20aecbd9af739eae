package io.twofold.metrics.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.statistics.Percentile;

/**
 * Durations of cases in seconds. Percentiles are linear between closest ranks.
 *
 * @param n      how many cases
 * @param reason why there are none
 */
record Durations(
        long n,
        @Nullable Double meanSeconds,
        @Nullable Double p50Seconds,
        @Nullable Double p85Seconds,
        @Nullable Double p95Seconds,
        @Nullable Double minSeconds,
        @Nullable Double maxSeconds,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason) {

    /** Of this column in milliseconds, under this name. Summed as integers, so that no order of rows changes a digit. */
    static String columns(String column, String name) {
        return """
                count(%1$s) AS %2$s_n, sum(%1$s) AS %2$s_sum, min(%1$s) AS %2$s_min, max(%1$s) AS %2$s_max,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY %1$s) AS %2$s_p50,
                percentile_cont(0.85) WITHIN GROUP (ORDER BY %1$s) AS %2$s_p85,
                percentile_cont(0.95) WITHIN GROUP (ORDER BY %1$s) AS %2$s_p95
                """.formatted(column, name);
    }

    static Durations of(ResultSet row, String name, Reason ifNone) throws SQLException {
        var n = row.getLong(name + "_n");
        if (n == 0) {
            return none(ifNone);
        }
        return new Durations(
                n,
                row.getBigDecimal(name + "_sum").doubleValue() / n / 1000,
                seconds(row, name + "_p50"),
                seconds(row, name + "_p85"),
                seconds(row, name + "_p95"),
                seconds(row, name + "_min"),
                seconds(row, name + "_max"),
                null);
    }

    /** Of durations in milliseconds. */
    static Durations of(long[] milliseconds) {
        if (milliseconds.length == 0) {
            return none(Reason.NO_DATA);
        }
        var sorted = LongStream.of(milliseconds).sorted().asDoubleStream().toArray();
        return new Durations(
                sorted.length,
                (double) LongStream.of(milliseconds).sum() / sorted.length / 1000,
                Percentile.ofSorted(sorted, 0.5) / 1000,
                Percentile.ofSorted(sorted, 0.85) / 1000,
                Percentile.ofSorted(sorted, 0.95) / 1000,
                sorted[0] / 1000,
                sorted[sorted.length - 1] / 1000,
                null);
    }

    static Durations none(Reason reason) {
        return new Durations(0, null, null, null, null, null, null, reason);
    }

    static Double seconds(ResultSet row, String column) throws SQLException {
        return row.getDouble(column) / 1000;
    }
}
