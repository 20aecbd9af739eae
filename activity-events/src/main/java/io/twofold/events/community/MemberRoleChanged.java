package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A member has another role than before.
 *
 * @param membershipId the stay, which goes on
 * @param actor whose role it is
 */
public record MemberRoleChanged(UUID communityId, UUID membershipId, int revision, Actor actor, MemberRole role)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return membershipId;
    }
}
