package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * Somebody who did not tell a story says that it was so.
 *
 * @param confirmationId one for each story and person
 * @param storyId the story
 * @param actor who confirms it
 */
public record StoryConfirmed(UUID communityId, UUID confirmationId, int revision, UUID storyId, Actor actor)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return confirmationId;
    }
}
