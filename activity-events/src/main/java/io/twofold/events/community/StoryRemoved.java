package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A value story was taken away: it counts no more.
 *
 * @param storyId the story
 * @param actor who removed it
 */
public record StoryRemoved(UUID communityId, UUID storyId, int revision, Actor actor) implements CommunityEvent {

    @Override
    public UUID thingId() {
        return storyId;
    }
}
