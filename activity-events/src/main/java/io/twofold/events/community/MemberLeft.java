package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A member left a community.
 *
 * @param membershipId the stay that ended
 * @param actor who left
 */
public record MemberLeft(UUID communityId, UUID membershipId, int revision, Actor actor) implements CommunityEvent {

    @Override
    public UUID thingId() {
        return membershipId;
    }
}
