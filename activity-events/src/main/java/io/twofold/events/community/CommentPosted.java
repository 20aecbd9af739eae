package io.twofold.events.community;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A member commented on a contribution.
 *
 * @param contributionId the comment
 * @param threadId the question or article at the head of the thread
 * @param parentId what it comments on
 * @param actor who commented
 * @param parentPersonId whom it serves: who wrote what it comments on
 * @param at when it was posted, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record CommentPosted(
        UUID communityId,
        UUID contributionId,
        int revision,
        UUID threadId,
        UUID parentId,
        Actor actor,
        @Nullable UUID parentPersonId,
        @Nullable Instant at,
        @Nullable UUID importId)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return contributionId;
    }

    @Override
    public UUID key() {
        return threadId;
    }
}
