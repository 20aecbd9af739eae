package io.twofold.metrics.flow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.twofold.metrics.flow.cases.Share;

/** Whether delivered cases were what was wanted, when it was wanted. */
final class Promises {

    private Promises() {}

    /** Of rows of cases, beside the fact of their process. */
    static String columns(String lead) {
        return """
                count(*) FILTER (WHERE delivered_at IS NOT NULL) AS delivered,
                count(*) FILTER (WHERE delivered_at IS NOT NULL AND NOT is_reworked AND outcome IS DISTINCT FROM 'FAILED')
                    AS right_at_first,
                count(*) FILTER (WHERE delivered_at IS NOT NULL
                    AND (due_at IS NOT NULL OR target_lead_time_seconds IS NOT NULL)) AS promised,
                count(*) FILTER (WHERE CASE WHEN due_at IS NOT NULL THEN delivered_at <= due_at
                    ELSE %s <= target_lead_time_seconds * 1000 END) AS kept
                """.formatted(lead);
    }

    static Share onTime(ResultSet row) throws SQLException {
        return Share.of(row.getLong("kept"), row.getLong("promised"));
    }

    static Share firstTimeRight(ResultSet row) throws SQLException {
        return Share.of(row.getLong("right_at_first"), row.getLong("delivered"));
    }
}
