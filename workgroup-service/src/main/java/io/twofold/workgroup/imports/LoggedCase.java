package io.twofold.workgroup.imports;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;

/**
 * A case that a log tells of, as it stands in the database.
 *
 * @param fromLog          whether a log brought it, so that its first event opens it and its last delivers it
 * @param deliveryRevision 0 before the first delivery
 */
record LoggedCase(
        UUID processId,
        UUID id,
        String externalRef,
        @Nullable UUID workgroupId,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable CaseOutcome outcome,
        int deliveryRevision,
        boolean fromLog,
        int version) {

    // A log does not say who opened a case, or who delivered it.
    private static final Actor NOBODY = new Actor(null, null);

    CaseOpened opened(UUID importId) {
        return new CaseOpened(processId, id, version, workgroupId, externalRef, openedAt, dueAt, NOBODY, importId);
    }

    CaseChanged changed(UUID importId) {
        return new CaseChanged(processId, id, version, workgroupId, externalRef, openedAt, dueAt, NOBODY, importId);
    }

    CaseDelivered delivered(Instant at, UUID importId) {
        return new CaseDelivered(processId, id, deliveryRevision, at, outcome, NOBODY, importId);
    }

    LoggedCase movedTo(Instant opened, @Nullable Instant delivered) {
        var moved = opened.isBefore(openedAt);
        var deliveredAnew = delivered != null && !delivered.equals(deliveredAt);
        return new LoggedCase(
                processId,
                id,
                externalRef,
                workgroupId,
                moved ? opened : openedAt,
                dueAt,
                deliveredAnew ? delivered : deliveredAt,
                outcome,
                deliveredAnew ? deliveryRevision + 1 : deliveryRevision,
                fromLog,
                moved || deliveredAnew ? version + 1 : version);
    }
}
