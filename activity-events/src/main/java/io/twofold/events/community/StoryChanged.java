package io.twofold.events.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A value story is told in another way, or again after it was removed: all of it, as it is now.
 *
 * @param storyId the story
 * @param cycles the value cycles that it runs through
 * @param indicators names of figures of the metric catalogue that bear it out
 * @param contributionIds the knowledge that it tells of
 * @param applicationIds where that was put to use
 * @param actor who tells it
 * @param toldAt when it was first told
 */
public record StoryChanged(
        UUID communityId,
        UUID storyId,
        int revision,
        List<ValueCycle> cycles,
        List<String> indicators,
        List<UUID> contributionIds,
        List<UUID> applicationIds,
        Actor actor,
        Instant toldAt)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return storyId;
    }
}
