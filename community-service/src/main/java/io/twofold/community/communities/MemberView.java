package io.twofold.community.communities;

import java.time.Instant;
import java.util.UUID;

import io.twofold.events.community.MemberRole;

/** A member as the API shows them. */
record MemberView(UUID personId, MemberRole role, Instant joinedAt, Instant updatedAt) {

    static MemberView of(Membership membership) {
        return new MemberView(membership.personId(), membership.role(), membership.joinedAt(), membership.updatedAt());
    }
}
