package io.twofold.events.community;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * An answer was marked as the one that helped, perhaps in place of another.
 *
 * @param threadId the question, which has one acceptance at a time
 * @param answerId the answer that is accepted now
 * @param actor who accepted it
 * @param answererId who wrote that answer
 */
public record AnswerAccepted(
        UUID communityId,
        UUID threadId,
        int revision,
        UUID answerId,
        Actor actor,
        @Nullable UUID answererId) implements CommunityEvent {

    @Override
    public UUID thingId() {
        return threadId;
    }

    @Override
    public UUID key() {
        return threadId;
    }
}
