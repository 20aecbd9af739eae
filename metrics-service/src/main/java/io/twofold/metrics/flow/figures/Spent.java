package io.twofold.metrics.flow.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.metrics.flow.figures.FlowView.Bin;

import static io.twofold.metrics.flow.cases.Reason.NO_DATA;
import static io.twofold.metrics.flow.cases.Reason.START_TIMES_UNKNOWN;

/** How long cases took, how much of that they were worked on or waited, and which way they went. */
record Spent(Durations lead, List<Bin> histogram, Durations touch, Durations waiting, Variants variants) {

    private static final String SPENT = "SELECT %s AS lead, %s AS touch, variant FROM {cases}";

    // Counted one by one: gathered by the database, they would be in memory several times.
    static Spent of(Connection connection, Cases cases, Time time) throws SQLException {
        var leads = new Longs();
        var touches = new Longs();
        var waits = new Longs();
        var variants = new Longs();
        cases.each(connection, SPENT.formatted(time.of("lead"), time.of("touch")), row -> {
            var lead = row.getLong(1);
            var delivered = !row.wasNull();
            var touch = row.getLong(2);
            var worked = !row.wasNull();
            var variant = row.getLong(3);
            if (!row.wasNull()) {
                variants.add(variant);
            }
            if (delivered) {
                leads.add(lead);
            }
            if (worked) {
                touches.add(touch);
            }
            if (delivered && worked) {
                waits.add(lead - touch);
            }
        });
        var unknown = variants.count() == 0 ? NO_DATA : START_TIMES_UNKNOWN;
        var lead = Durations.of(leads, NO_DATA);
        return new Spent(
                lead,
                Histogram.of(leads, lead),
                Durations.of(touches, unknown),
                Durations.of(waits, unknown),
                new Variants(variants));
    }
}
