package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseOutcome;

/**
 * A case as the API shows it.
 *
 * @param outcome absent: open, or nobody said
 * @param allowed what the caller may do: {@code work}
 */
record CaseView(
        UUID id,
        UUID processId,
        @Nullable UUID workgroupId,
        @Nullable String externalRef,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable CaseOutcome outcome,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static CaseView of(ProcessCase found, boolean works) {
        return new CaseView(
                found.id(),
                found.processId(),
                found.workgroupId(),
                found.externalRef(),
                found.openedAt(),
                found.dueAt(),
                found.deliveredAt(),
                found.outcome(),
                works ? List.of("work") : List.of(),
                found.createdAt(),
                found.updatedAt());
    }
}
