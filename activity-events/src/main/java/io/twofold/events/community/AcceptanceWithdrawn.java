package io.twofold.events.community;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A question has no accepted answer any more.
 *
 * @param threadId the question, which has one acceptance at a time
 * @param answerId the answer that was accepted before
 * @param actor who withdrew it
 * @param answererId who wrote that answer
 */
public record AcceptanceWithdrawn(
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
