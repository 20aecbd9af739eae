package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
import io.twofold.metrics.facts.columns.Columns;

/** When somebody became a member, or was one no longer. */
record StayFact(
        UUID communityId,
        UUID membershipId,
        @Nullable UUID personId,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt) {

    static final String KEEP = """
            INSERT INTO stay_fact AS fact (community_id, membership_id, person_id, joined_at, left_at)
            SELECT community, id, (array_agg(coalesce(replaced_by, person)))[1], max(joined), max(ended)
            FROM unnest(?, ?, ?, ?, ?) AS batch (community, id, person, joined, ended)
            LEFT JOIN erasure_fact ON person_id = person
            GROUP BY community, id
            ON CONFLICT (community_id, membership_id) DO UPDATE SET
                joined_at = coalesce(fact.joined_at, excluded.joined_at),
                left_at = coalesce(fact.left_at, excluded.left_at)
            """;

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
