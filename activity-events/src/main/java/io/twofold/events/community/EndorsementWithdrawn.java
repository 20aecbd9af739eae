package io.twofold.events.community;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody took an endorsement back.
 *
 * @param endorsementId the endorsement, which the same person has again when they endorse again
 * @param contributionId what helped
 * @param threadId the question or article at the head of the thread
 * @param actor who had endorsed it
 * @param authorId whom it thanks: who wrote that
 */
public record EndorsementWithdrawn(
        UUID communityId,
        UUID endorsementId,
        int revision,
        UUID contributionId,
        UUID threadId,
        Actor actor,
        @Nullable UUID authorId)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return endorsementId;
    }

    @Override
    public UUID key() {
        return threadId;
    }
}
