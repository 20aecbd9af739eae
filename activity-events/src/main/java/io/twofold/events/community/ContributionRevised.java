package io.twofold.events.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * The words or topics of a contribution changed: all of it, as it is now.
 *
 * @param threadId the question or article at the head of the thread
 * @param parentId what it answers or comments on
 * @param author who wrote it
 * @param parentPersonId whom it serves: who wrote what it answers or comments on
 * @param topics the labels that its author chose
 * @param postedAt when it was posted
 * @param duplicateOf the question that was asked before
 * @param actor who revised it
 */
public record ContributionRevised(
        UUID communityId,
        UUID contributionId,
        int revision,
        ContributionKind kind,
        UUID threadId,
        @Nullable UUID parentId,
        Actor author,
        @Nullable UUID parentPersonId,
        List<String> topics,
        Instant postedAt,
        @Nullable UUID duplicateOf,
        Actor actor)
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
