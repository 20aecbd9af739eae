package io.twofold.community.communities;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.NOT_A_MEMBER;
import static io.twofold.community.communities.CommunityProblem.NOT_A_STEWARD;
import static io.twofold.community.communities.CommunityProblem.READ_ONLY;
import static io.twofold.web.problem.WebProblem.FORBIDDEN;

/**
 * What the caller is in a community.
 *
 * @param reader  whether they may read there
 * @param steward whether they may do what its stewards may
 * @param feed    whether they are a system that delivers data
 * @param active  whether anybody may change anything there: not while it is archived or reshaped
 */
public record Standing(
        UUID communityId, Actor actor, boolean reader, boolean member, boolean steward, boolean feed, boolean active) {

    /** The caller, as a member who contributes. Ends with 403 for everyone else. */
    public Actor asMember() {
        if (!member) {
            throw notAMember();
        }
        mustBeActive();
        return actor;
    }

    /** Ends with 409 where nothing may be changed. */
    public void mustBeActive() {
        if (!active) {
            throw new ProblemException(READ_ONLY, "Look at its state: GET /v1/communities/%s.".formatted(communityId));
        }
    }

    /** Ends with 403 for everyone but stewards. */
    public void mustBeSteward() {
        if (!steward) {
            throw new ProblemException(NOT_A_STEWARD, "Ask one of its stewards to do it.");
        }
    }

    /** The same for systems that deliver members or imports. */
    public void mustDeliver() {
        if (!feed) {
            mustBeSteward();
        }
        mustBeActive();
    }

    /** Ends with 403 for systems, which are nobody's fellow members, with 409 where nothing may be changed. */
    void mustJoin() {
        if (feed) {
            throw new ProblemException(FORBIDDEN, "Join with the token of a person.");
        }
        mustBeActive();
    }

    /** Ends with 403 for everyone but stewards, with 409 where nothing may be changed. */
    void mustGovern() {
        mustBeSteward();
        mustBeActive();
    }

    /** Whether this is the caller: never of somebody unknown. */
    public boolean is(@Nullable UUID personId) {
        return personId != null && personId.equals(actor.personId());
    }

    /** The caller, who as such is always somebody known. */
    public UUID personId() {
        return Objects.requireNonNull(actor.personId());
    }

    void mustRead() {
        if (!reader) {
            throw notAMember();
        }
    }

    private ProblemException notAMember() {
        return new ProblemException(
                NOT_A_MEMBER, "Join first: PUT /v1/communities/%s/members/me".formatted(communityId));
    }
}
