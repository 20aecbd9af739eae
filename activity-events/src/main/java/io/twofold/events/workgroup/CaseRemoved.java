package io.twofold.events.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A case never was: it counts no more.
 *
 * @param actor who removed it
 * @param importId the import that brought it
 */
public record CaseRemoved(
        UUID processId,
        UUID caseId,
        int revision,
        Actor actor,
        @Nullable UUID importId) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return caseId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
