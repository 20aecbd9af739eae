package io.twofold.metrics.flow.figures;

import java.util.List;
import java.util.stream.IntStream;

import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.flow.figures.FlowView.Bin;

/** How lead times are spread: bins of one width that people know, so wide that twenty reach the 95th percentile. */
final class Histogram {

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

    private Histogram() {}

    static List<Bin> of(Longs all, Durations durations) {
        if (durations.p95Seconds() == null || durations.maxSeconds() == null) {
            return List.of();
        }
        var width = width(durations.p95Seconds());
        var last = (int) Math.min(BINS, Math.max(0, durations.maxSeconds()) / width);
        var counts = new long[last + 1];
        all.stream().forEach(each -> counts[(int) Math.clamp(Math.floor(each / 1000.0 / width), 0, last)]++);
        return IntStream.rangeClosed(0, last)
                .mapToObj(bin -> new Bin(bin * width, bin == BINS ? null : (bin + 1) * width, counts[bin]))
                .toList();
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
