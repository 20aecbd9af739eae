package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * Somebody took back that a story was so.
 *
 * @param confirmationId one for each story and person
 * @param storyId the story
 * @param actor who had confirmed it
 */
public record StoryConfirmationWithdrawn(UUID communityId, UUID confirmationId, int revision, UUID storyId, Actor actor)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return confirmationId;
    }
}
