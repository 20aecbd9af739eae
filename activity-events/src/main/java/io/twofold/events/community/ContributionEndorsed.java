package io.twofold.events.community;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody said that a contribution helped them.
 *
 * @param endorsementId the endorsement, which the same person has again when they endorse again
 * @param contributionId what helped
 * @param threadId the question or article at the head of the thread
 * @param actor who endorsed it
 * @param authorId whom it thanks: who wrote that
 * @param at when, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record ContributionEndorsed(
        UUID communityId,
        UUID endorsementId,
        int revision,
        UUID contributionId,
        UUID threadId,
        Actor actor,
        @Nullable UUID authorId,
        @Nullable Instant at,
        @Nullable UUID importId)
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
