package io.twofold.events.community;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody became a member of a community.
 *
 * @param membershipId the stay that begins; whoever comes back begins another
 * @param actor who joined
 * @param at when they joined, where that is not when it was recorded
 * @param importId the import that brought it
 */
public record MemberJoined(
        UUID communityId,
        UUID membershipId,
        int revision,
        Actor actor,
        MemberRole role,
        @Nullable Instant at,
        @Nullable UUID importId)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return membershipId;
    }
}
