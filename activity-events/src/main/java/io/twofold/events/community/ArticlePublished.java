package io.twofold.events.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A member published an article, which begins a thread.
 *
 * @param contributionId the article, and the thread that hangs from it
 * @param actor who wrote it
 * @param topics the labels that the author chose
 * @param at when it was published, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record ArticlePublished(
        UUID communityId,
        UUID contributionId,
        int revision,
        Actor actor,
        List<String> topics,
        @Nullable Instant at,
        @Nullable UUID importId)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return contributionId;
    }

    @Override
    public UUID key() {
        return contributionId;
    }
}
