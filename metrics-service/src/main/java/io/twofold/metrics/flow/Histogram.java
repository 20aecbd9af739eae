package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.flow.FlowView.Bin;

/** How lead times are spread: bins of one width that people know, so wide that twenty reach the 95th percentile. */
@ApplicationScoped
class Histogram {

    private static final int BINS = 20;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] WIDTHS = {
        1,
        5,
        15,
        MINUTE,
        5 * MINUTE,
        15 * MINUTE,
        HOUR,
        2 * HOUR,
        4 * HOUR,
        8 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        364 * DAY,
        3640 * DAY
    };

    private static final String BIN = """
            SELECT least(floor(CAST(lead AS float8) / 1000 / width), last) AS bin, count(*)
            FROM {cases} CROSS JOIN LATERAL (SELECT %s AS lead) AS duration
                CROSS JOIN (SELECT CAST(? AS float8), CAST(? AS float8)) AS bins (width, last)
            WHERE lead IS NOT NULL GROUP BY 1
            """;

    List<Bin> of(Connection connection, Cases cases, Time time, Durations leadTime) throws SQLException {
        if (leadTime.p95Seconds() == null || leadTime.maxSeconds() == null) {
            return List.of();
        }
        var width = width(leadTime.p95Seconds());
        var last = (int) Math.min(BINS, Math.max(0, leadTime.maxSeconds()) / width);
        var counts = counts(connection, cases, time, width, last);
        var bins = new ArrayList<Bin>();
        for (var bin = 0; bin <= last; bin++) {
            bins.add(new Bin(bin * width, bin == BINS ? null : (bin + 1) * width, counts[bin]));
        }
        return bins;
    }

    private static long[] counts(Connection connection, Cases cases, Time time, double width, int last)
            throws SQLException {
        try (var query = cases.prepare(connection, BIN.formatted(time.of("lead")), width, (double) last);
                var row = query.executeQuery()) {
            var counts = new long[last + 1];
            while (row.next()) {
                counts[Math.max(0, row.getInt(1))] += row.getLong(2);
            }
            return counts;
        }
    }

    private static double width(double reach) {
        for (var width : WIDTHS) {
            if (reach <= BINS * width) {
                return width;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
