package io.twofold.metrics.facts.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.metrics.facts.columns.Columns;

/** What is known of a case by one of its revisions. */
public record CaseFact(
        UUID processId,
        UUID caseId,
        int revision,
        @Nullable UUID workgroupId,
        @Nullable Instant openedAt,
        @Nullable Instant dueAt,
        boolean removed) {

    public static CaseFact of(CaseOpened e) {
        return new CaseFact(e.processId(), e.caseId(), e.revision(), e.workgroupId(), e.openedAt(), e.dueAt(), false);
    }

    public static CaseFact of(CaseChanged e) {
        return new CaseFact(e.processId(), e.caseId(), e.revision(), e.workgroupId(), e.openedAt(), e.dueAt(), false);
    }

    public static CaseFact of(CaseRemoved e) {
        return new CaseFact(e.processId(), e.caseId(), e.revision(), null, null, null, true);
    }

    static CaseFact of(ResultSet row) throws SQLException {
        return new CaseFact(
                row.getObject("process_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("revision"),
                row.getObject("workgroup_id", UUID.class),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "due_at"),
                row.getBoolean("removed"));
    }

    public CaseKey owner() {
        return new CaseKey(processId, caseId);
    }
}
