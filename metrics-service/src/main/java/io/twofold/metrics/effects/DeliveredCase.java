package io.twofold.metrics.effects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.twofold.metrics.flow.cases.Time;

/**
 * What a delivered case contributes to figures: what is not known of it is no number.
 *
 * @param touchMillis known where a start is
 * @param reworked    1 or 0; known where it has steps, as what follows
 * @param repeated    steps done again
 * @param handovers   between people
 * @param onTime      1 or 0; known where it has a due time, or its process a target
 */
public record DeliveredCase(
        UUID caseId,
        Instant openedAt,
        Instant deliveredAt,
        double leadMillis,
        double touchMillis,
        double reworked,
        double repeated,
        double handovers,
        double onTime) {

    /** From its opening to its delivery, whichever time its durations count. */
    public Duration elapsed() {
        return Duration.between(openedAt, deliveredAt);
    }

    /** What is read of a row of a case, together with that of its process. */
    public static String columns(Time time) {
        return """
                case_id, opened_at, delivered_at, %1$s AS lead, %2$s AS touch, variant IS NOT NULL AS has_steps, is_reworked,
                repeated, handovers,
                CASE WHEN due_at IS NOT NULL THEN delivered_at <= due_at
                    ELSE %1$s <= target_lead_time_seconds * 1000 END AS on_time
                """.formatted(time.of("lead"), time.of("touch"));
    }

    /** Of a row with these columns. */
    public static DeliveredCase read(ResultSet row) throws SQLException {
        var hasSteps = row.getBoolean("has_steps");
        var onTime = row.getObject("on_time", Boolean.class);
        var touch = row.getObject("touch", Long.class);
        return new DeliveredCase(
                row.getObject("case_id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
                row.getLong("lead"),
                touch == null ? Double.NaN : touch,
                hasSteps ? truth(row.getBoolean("is_reworked")) : Double.NaN,
                hasSteps ? row.getInt("repeated") : Double.NaN,
                hasSteps ? row.getInt("handovers") : Double.NaN,
                onTime == null ? Double.NaN : truth(onTime));
    }

    private static double truth(boolean so) {
        return so ? 1 : 0;
    }
}
