package io.twofold.events.community;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody read a contribution on a day: how often until now.
 *
 * @param readingId one for each reader, contribution and day
 * @param contributionId what was read
 * @param threadId the question or article at the head of the thread
 * @param actor who read it
 * @param authorId who wrote that
 * @param day in UTC
 * @param times how often that day
 */
public record ContributionRead(
        UUID communityId,
        UUID readingId,
        int revision,
        UUID contributionId,
        UUID threadId,
        Actor actor,
        @Nullable UUID authorId,
        LocalDate day,
        int times)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return readingId;
    }

    @Override
    public UUID key() {
        return threadId;
    }
}
