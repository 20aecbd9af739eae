package io.twofold.community.communities;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.MemberRole;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.LAST_STEWARD;

/** One stay of a person in a community: whoever comes back begins another. */
@Entity
class Membership {

    @Id
    private UUID id;

    private UUID communityId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    private Instant joinedAt;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable Instant leftAt;

    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Membership() {}

    Membership(UUID id, UUID communityId, UUID personId, MemberRole role, Instant at) {
        this.id = id;
        this.communityId = communityId;
        this.personId = personId;
        this.role = role;
        joinedAt = at;
        updatedAt = at;
    }

    MemberJoined joined(@Nullable String unit) {
        return new MemberJoined(communityId, id, version, new Actor(personId, unit), role, null, null);
    }

    /** Ends the stay, in a community of so many stewards. */
    MemberLeft leave(long stewards, @Nullable String unit, Instant at) {
        if (!mayLeave(stewards)) {
            throw new ProblemException(LAST_STEWARD, "Name another steward before you leave.");
        }
        leftAt = at;
        updatedAt = at;
        var revision = version + 1; // as Hibernate writes it with this change
        return new MemberLeft(communityId, id, revision, new Actor(personId, unit));
    }

    boolean mayLeave(long stewards) {
        return !isSteward() || stewards > 1;
    }

    boolean isMember() {
        return true;
    }

    boolean isSteward() {
        return role == MemberRole.STEWARD;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    MemberRole role() {
        return role;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
