package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.web.conditional.ETag;

/**
 * A case as the API shows it.
 *
 * @param link        where an operational system shows it
 * @param step        at which it stands: the last that was begun or done
 * @param blocked     whether something stops it
 * @param deliveredAt absent: open, or given up
 * @param endedAt     when it was delivered or given up
 * @param outcome     absent: open, or nobody said
 * @param allowed     what the caller may do: {@code work}, {@code deliver}, {@code reopen}, {@code remove}
 */
record CaseView(
        UUID id,
        UUID processId,
        @Nullable UUID workgroupId,
        @Nullable String externalRef,
        @Nullable String link,
        CaseState state,
        @Nullable String step,
        boolean blocked,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant endedAt,
        @Nullable CaseEnd outcome,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static CaseView of(ProcessCase found, List<String> allowed) {
        return new CaseView(
                found.id(),
                found.processId(),
                found.workgroupId(),
                found.externalRef(),
                found.settings().link(),
                found.state(),
                found.step(),
                found.blocked(),
                found.openedAt(),
                found.dueAt(),
                found.state() == CaseState.DELIVERED ? found.endedAt() : null,
                found.endedAt(),
                found.end(),
                allowed,
                found.createdAt(),
                found.updatedAt());
    }

    ETag tag(ProcessCase shown) {
        return shown.tag().beside(Objects.hashCode(step), blocked, allowed);
    }
}
