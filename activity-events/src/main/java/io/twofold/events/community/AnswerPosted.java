package io.twofold.events.community;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A member answered a question.
 *
 * @param contributionId the answer
 * @param threadId the question at the head of the thread
 * @param parentId what it answers
 * @param actor who answered
 * @param parentPersonId whom it serves: who wrote what it answers
 * @param at when it was posted, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record AnswerPosted(
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
