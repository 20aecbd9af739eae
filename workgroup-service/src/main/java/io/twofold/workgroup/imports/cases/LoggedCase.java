package io.twofold.workgroup.imports.cases;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.events.workgroup.CaseReopened;

/**
 * A case that a log tells of, as it stands in the database.
 *
 * @param deliveryRevision 0 before the first delivery
 * @param importId         the import that brought it, so that its first event opens it and its last delivers it; null
 *                         where no log did
 * @param removed          whether that import was taken back
 */
record LoggedCase(
        UUID processId,
        UUID id,
        @Nullable String externalRef,
        @Nullable UUID workgroupId,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt,
        @Nullable CaseOutcome outcome,
        int deliveryRevision,
        @Nullable UUID importId,
        boolean removed,
        int version) {

    // A log does not say who opened a case, or who delivered it.
    private static final Actor NOBODY = new Actor(null, null);

    boolean isFromLog() {
        return importId != null;
    }

    private boolean isEnded() {
        return deliveredAt != null || cancelledAt != null;
    }

    CaseOpened opened() {
        return new CaseOpened(processId, id, version, workgroupId, externalRef, openedAt, dueAt, NOBODY, importId);
    }

    CaseChanged changed() {
        return new CaseChanged(processId, id, version, workgroupId, externalRef, openedAt, dueAt, NOBODY, importId);
    }

    CaseDelivered delivered(Instant at) {
        return new CaseDelivered(processId, id, deliveryRevision, at, outcome, NOBODY, importId);
    }

    CaseReopened reopened(Instant at) {
        return new CaseReopened(processId, id, deliveryRevision, at, NOBODY);
    }

    CaseRemoved removedBy(Actor actor) {
        return new CaseRemoved(processId, id, version, actor, importId);
    }

    /** Opened and delivered at these times; the same where they are those that it has. */
    LoggedCase movedTo(Instant opened, @Nullable Instant delivered) {
        var isDeliveredAnew = delivered == null ? deliveredAt != null : !delivered.equals(deliveredAt);
        var isMoved = !opened.equals(openedAt) || isDeliveredAnew;
        return new LoggedCase(
                processId,
                id,
                externalRef,
                workgroupId,
                opened,
                dueAt,
                delivered,
                cancelledAt,
                outcome,
                isDeliveredAnew ? deliveryRevision + 1 : deliveryRevision,
                importId,
                removed,
                isMoved ? version + 1 : version);
    }

    /** Nothing of it remains. */
    LoggedCase takenBack() {
        return new LoggedCase(
                processId,
                id,
                externalRef,
                workgroupId,
                openedAt,
                dueAt,
                deliveredAt,
                cancelledAt,
                outcome,
                deliveryRevision,
                importId,
                true,
                version + 1);
    }

    /** After it was taken back, as another import has it. */
    LoggedCase broughtBack(LoggedCase told) {
        return new LoggedCase(
                processId,
                id,
                told.externalRef,
                told.workgroupId,
                told.openedAt,
                null,
                told.deliveredAt,
                null,
                null,
                isEnded() || told.isEnded() ? deliveryRevision + 1 : deliveryRevision,
                told.importId,
                false,
                version + 1);
    }
}
