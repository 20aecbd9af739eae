package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * Somebody who asked does not become a member.
 *
 * @param membershipId the stay that does not begin
 * @param actor who had asked
 */
public record MemberDeclined(UUID communityId, UUID membershipId, int revision, Actor actor) implements CommunityEvent {

    @Override
    public UUID thingId() {
        return membershipId;
    }
}
