package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A case was delivered. The delivery is a thing of its own, with revisions apart from those of the case.
 *
 * @param revision of the delivery of this case
 * @param at when it was delivered
 * @param outcome absent: nobody said
 * @param actor who delivered it
 * @param importId the import that brought it
 */
public record CaseDelivered(
        UUID processId,
        UUID caseId,
        int revision,
        Instant at,
        @Nullable CaseOutcome outcome,
        Actor actor,
        @Nullable UUID importId)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return caseId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
