package io.twofold.metrics.facts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseOpened;

/** What is known of a case by one of its revisions. */
record CaseFact(
        UUID processId,
        UUID caseId,
        int revision,
        @Nullable UUID workgroupId,
        Instant openedAt,
        @Nullable Instant dueAt) {
    static CaseFact of(CaseOpened e) {
        return new CaseFact(e.processId(), e.caseId(), e.revision(), e.workgroupId(), e.openedAt(), e.dueAt());
    }

    static CaseFact of(CaseChanged e) {
        return new CaseFact(e.processId(), e.caseId(), e.revision(), e.workgroupId(), e.openedAt(), e.dueAt());
    }
}
