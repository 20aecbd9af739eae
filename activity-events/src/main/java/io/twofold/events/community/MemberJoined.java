package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * Somebody became a member of a community.
 *
 * @param membershipId the stay that begins; whoever comes back begins another
 * @param actor who joined
 */
public record MemberJoined(UUID communityId, UUID membershipId, int revision, Actor actor, MemberRole role)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return membershipId;
    }
}
