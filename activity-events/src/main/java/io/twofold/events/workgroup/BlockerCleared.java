package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * What stopped a case is gone.
 *
 * @param blockerId the blocker
 * @param caseId the case that it stops
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param step the step that cannot be done
 * @param workaround whether people found a way round it
 * @param actor who raised it
 */
public record BlockerCleared(
        UUID processId,
        UUID blockerId,
        int revision,
        UUID caseId,
        @Nullable UUID workgroupId,
        @Nullable String step,
        BlockerReason reason,
        boolean workaround,
        Actor actor,
        Instant raisedAt,
        Instant clearedAt)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return blockerId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
