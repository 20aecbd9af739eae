package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.twofold.metrics.flow.FlowView.Bin;

/** How long cases took, and how much of that they were worked on or waited. */
record Spent(Durations lead, List<Bin> histogram, Durations touch, Durations waiting) {

    private static final String SPENT = "SELECT %s AS lead, %s AS touch FROM {cases}";

    // Counted one by one as they come: gathered by the database, millions would be in memory several times.
    private static final int AT_ONCE = 5_000;

    /**
     * @param unknown why there is no touch time where there is none
     */
    static Spent of(Connection connection, Cases cases, Time time, Reason unknown) throws SQLException {
        var leads = new Milliseconds();
        var touches = new Milliseconds();
        var waits = new Milliseconds();
        try (var query = cases.prepare(connection, SPENT.formatted(time.of("lead"), time.of("touch")))) {
            query.setFetchSize(AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var lead = row.getLong(1);
                    var delivered = !row.wasNull();
                    var touch = row.getLong(2);
                    var worked = !row.wasNull();
                    if (delivered) {
                        leads.add(lead);
                    }
                    if (worked) {
                        touches.add(touch);
                    }
                    if (delivered && worked) {
                        waits.add(lead - touch);
                    }
                }
            }
        }
        var lead = Durations.of(leads, Reason.NO_DATA);
        return new Spent(lead, Histogram.of(leads, lead), Durations.of(touches, unknown), Durations.of(waits, unknown));
    }
}
