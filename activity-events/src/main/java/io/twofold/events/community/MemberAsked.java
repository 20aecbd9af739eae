package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * Somebody asked to become a member.
 *
 * @param membershipId the stay that may begin
 * @param actor who asked
 */
public record MemberAsked(UUID communityId, UUID membershipId, int revision, Actor actor) implements CommunityEvent {

    @Override
    public UUID thingId() {
        return membershipId;
    }
}
