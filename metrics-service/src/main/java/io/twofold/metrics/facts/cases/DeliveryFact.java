package io.twofold.metrics.facts.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseCancelled;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.metrics.facts.columns.Columns;

/** When a case was delivered or given up, by one of the revisions of that; reopened, it is neither. */
public record DeliveryFact(
        UUID processId,
        UUID caseId,
        int revision,
        @Nullable Instant deliveredAt,
        @Nullable CaseOutcome outcome,
        @Nullable Instant cancelledAt) {

    public static DeliveryFact of(CaseDelivered e) {
        return new DeliveryFact(e.processId(), e.caseId(), e.revision(), e.at(), e.outcome(), null);
    }

    public static DeliveryFact of(CaseReopened e) {
        return new DeliveryFact(e.processId(), e.caseId(), e.revision(), null, null, null);
    }

    public static DeliveryFact of(CaseCancelled e) {
        return new DeliveryFact(e.processId(), e.caseId(), e.revision(), null, null, e.at());
    }

    static DeliveryFact of(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new DeliveryFact(
                row.getObject("process_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("revision"),
                Columns.instant(row, "delivered_at"),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                Columns.instant(row, "cancelled_at"));
    }

    public CaseKey owner() {
        return new CaseKey(processId, caseId);
    }
}
