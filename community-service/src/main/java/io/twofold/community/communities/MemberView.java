package io.twofold.community.communities;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.MemberRole;

/**
 * A stay as the API shows it.
 *
 * @param state    how far it is: of a member {@code MEMBER}
 * @param joinedAt absent of whoever has not joined yet
 */
record MemberView(
        UUID personId,
        StayState state,
        MemberRole role,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt,
        Instant updatedAt) {

    static MemberView of(Membership membership) {
        return new MemberView(
                membership.personId(),
                membership.state(),
                membership.role(),
                membership.joinedAt(),
                membership.leftAt(),
                membership.updatedAt());
    }
}
