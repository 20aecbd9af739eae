package io.twofold.events.community;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody put a contribution to use.
 *
 * @param applicationId the application
 * @param contributionId what was put to use
 * @param threadId the question or article at the head of the thread
 * @param authorId whose knowledge it was
 * @param actor who applied it
 * @param caseId the case that it was used in
 * @param at when it was applied, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record ContributionApplied(
        UUID communityId,
        UUID applicationId,
        int revision,
        UUID contributionId,
        UUID threadId,
        @Nullable UUID authorId,
        Actor actor,
        @Nullable UUID caseId,
        @Nullable Instant at,
        @Nullable UUID importId)
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
