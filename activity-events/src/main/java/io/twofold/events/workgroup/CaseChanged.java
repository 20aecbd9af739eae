package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A case has other attributes than before: all of them, as they are now.
 *
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param externalRef what the case is called in the system that it comes from
 * @param openedAt when its work began
 * @param dueAt when it should be delivered
 * @param actor who changed it
 * @param importId the import that brought it
 */
public record CaseChanged(
        UUID processId,
        UUID caseId,
        int revision,
        @Nullable UUID workgroupId,
        @Nullable String externalRef,
        Instant openedAt,
        @Nullable Instant dueAt,
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
