package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;

/** When somebody became a member, or was one no longer. */
record StayFact(
        UUID communityId,
        UUID membershipId,
        @Nullable UUID personId,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt) {
    static StayFact of(MemberJoined e, Instant at) {
        return new StayFact(e.communityId(), e.membershipId(), e.actor().personId(), at, null);
    }

    static StayFact of(MemberLeft e, Instant at) {
        return new StayFact(e.communityId(), e.membershipId(), e.actor().personId(), null, at);
    }

    static void write(Columns<StayFact> columns) throws SQLException {
        columns.with("uuid", StayFact::communityId)
                .with("uuid", StayFact::membershipId)
                .with("uuid", StayFact::personId)
                .with("timestamptz", StayFact::joinedAt)
                .with("timestamptz", StayFact::leftAt);
    }
}
