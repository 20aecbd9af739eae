package io.twofold.events.community;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody said what came of a contribution that they put to use: the application as it is now.
 *
 * @param applicationId the application
 * @param contributionId what was put to use
 * @param threadId the question or article at the head of the thread
 * @param authorId whose knowledge it was
 * @param actor who applied it
 * @param caseId the case that it was used in
 * @param appliedAt when it was applied
 * @param timeSavedSeconds how much time it saved, as that person sees it
 */
public record ApplicationOutcomeReported(
        UUID communityId,
        UUID applicationId,
        int revision,
        UUID contributionId,
        UUID threadId,
        @Nullable UUID authorId,
        Actor actor,
        @Nullable UUID caseId,
        Instant appliedAt,
        ApplicationOutcome outcome,
        @Nullable Long timeSavedSeconds)
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
