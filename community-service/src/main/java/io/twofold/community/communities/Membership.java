package io.twofold.community.communities;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.MemberAsked;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberInvited;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.MemberRole;
import io.twofold.events.community.MemberRoleChanged;
import io.twofold.web.conditional.ETag;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.LAST_STEWARD;
import static io.twofold.community.communities.StayState.ASKED;
import static io.twofold.community.communities.StayState.DECLINED;
import static io.twofold.community.communities.StayState.INVITED;
import static io.twofold.community.communities.StayState.LEFT;

/** One stay of a person in a community, from asking to leaving: whoever comes back begins another. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Membership {

    @Id
    private UUID id;

    private UUID communityId;
    private UUID personId;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private StayState state;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    private @Nullable Instant joinedAt;
    private @Nullable Instant leftAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @Column(insertable = false, updatable = false)
    private int erasures;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Membership() {}

    private Membership(UUID id, UUID communityId, Actor person, StayState state, Instant at) {
        this.id = id;
        this.communityId = communityId;
        this.personId = Objects.requireNonNull(person.personId());
        unit = person.unit();
        this.state = state;
        role = MemberRole.MEMBER;
        updatedAt = at;
    }

    /** Of a member from now on. */
    Membership(UUID id, UUID communityId, Actor person, MemberRole role, Instant at) {
        this(id, communityId, person, StayState.MEMBER, at);
        this.role = role;
        joinedAt = at;
    }

    static Membership asked(UUID id, UUID communityId, Actor person, Instant at) {
        return new Membership(id, communityId, person, ASKED, at);
    }

    static Membership invited(UUID id, UUID communityId, UUID personId, Instant at) {
        return new Membership(id, communityId, new Actor(personId, null), INVITED, at);
    }

    MemberAsked asked() {
        return new MemberAsked(communityId, id, version, person());
    }

    MemberInvited invited() {
        return new MemberInvited(communityId, id, version, person());
    }

    MemberJoined joined() {
        return new MemberJoined(communityId, id, version, person(), role, null, null);
    }

    /** Makes a member of who asked or was invited. */
    MemberJoined admit(Instant at) {
        state = StayState.MEMBER;
        joinedAt = at;
        updatedAt = at;
        return new MemberJoined(communityId, id, next(), person(), role, null, null);
    }

    /** Ends what has not begun: by the stewards, or by who asked or was invited. */
    MemberDeclined decline(Instant at) {
        end(DECLINED, at);
        return new MemberDeclined(communityId, id, next(), person());
    }

    /** Ends the stay, in a community of so many stewards. */
    MemberLeft leave(long stewards, @Nullable String unit, Instant at) {
        mustNotBeLast(stewards);
        end(LEFT, at);
        return new MemberLeft(communityId, id, next(), new Actor(personId, unit));
    }

    /** Takes on a role, in a community of so many stewards; nothing happens to whoever has it. */
    Optional<MemberRoleChanged> become(MemberRole wanted, long stewards, Instant at) {
        if (wanted == role) {
            return Optional.empty();
        }
        mustNotBeLast(stewards);
        role = wanted;
        updatedAt = at;
        return Optional.of(new MemberRoleChanged(communityId, id, next(), person(), role));
    }

    boolean mayLeave(long stewards) {
        return !isSteward() || stewards > 1;
    }

    private void mustNotBeLast(long stewards) {
        if (!mayLeave(stewards)) {
            throw new ProblemException(
                    LAST_STEWARD,
                    "Name another first: PATCH /v1/communities/%s/members/{personId}.".formatted(communityId));
        }
    }

    private void end(StayState how, Instant at) {
        state = how;
        leftAt = at;
        updatedAt = at;
    }

    private Actor person() {
        return new Actor(personId, unit);
    }

    private int next() {
        return version + 1; // as Hibernate writes it with this change
    }

    boolean isMember() {
        return state == StayState.MEMBER;
    }

    boolean isSteward() {
        return isMember() && role == MemberRole.STEWARD;
    }

    ETag tag() {
        return ETag.of(id, version + erasures);
    }

    UUID id() {
        return id;
    }

    UUID communityId() {
        return communityId;
    }

    UUID personId() {
        return personId;
    }

    StayState state() {
        return state;
    }

    MemberRole role() {
        return role;
    }

    @Nullable
    Instant joinedAt() {
        return joinedAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
