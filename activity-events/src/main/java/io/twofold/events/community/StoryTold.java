package io.twofold.events.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A member told a value story: from activity to what came of it.
 *
 * @param storyId the story
 * @param cycles the value cycles that it runs through
 * @param indicators names of figures of the metric catalogue that bear it out
 * @param contributionIds the knowledge that it tells of
 * @param applicationIds where that was put to use
 * @param actor who tells it
 * @param at when it was told, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record StoryTold(
        UUID communityId,
        UUID storyId,
        int revision,
        List<ValueCycle> cycles,
        List<String> indicators,
        List<UUID> contributionIds,
        List<UUID> applicationIds,
        Actor actor,
        @Nullable Instant at,
        @Nullable UUID importId)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return storyId;
    }
}
