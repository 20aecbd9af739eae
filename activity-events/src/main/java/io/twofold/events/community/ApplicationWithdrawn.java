package io.twofold.events.community;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody took back that they put a contribution to use.
 *
 * @param applicationId the application
 * @param contributionId what was put to use
 * @param threadId the question or article at the head of the thread
 * @param authorId whose knowledge it was
 * @param actor who had applied it
 */
public record ApplicationWithdrawn(
        UUID communityId,
        UUID applicationId,
        int revision,
        UUID contributionId,
        UUID threadId,
        @Nullable UUID authorId,
        Actor actor)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return applicationId;
    }

    @Override
    public UUID key() {
        return threadId;
    }
}
