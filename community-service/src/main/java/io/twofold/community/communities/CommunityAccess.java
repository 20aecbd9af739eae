package io.twofold.community.communities;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.NOT_A_MEMBER;
import static io.twofold.community.communities.CommunityProblem.NOT_A_STEWARD;
import static io.twofold.web.identity.Role.ADMIN;

/** All that other features may ask of a community: who the caller is in it. */
@ApplicationScoped
public class CommunityAccess {

    private final CommunityRepository communities;
    private final Caller caller;

    CommunityAccess(CommunityRepository communities, Caller caller) {
        this.communities = communities;
        this.caller = caller;
    }

    /** The caller, as somebody who may read there: everyone, since all communities are open. Ends with 404. */
    public Standing readerOf(UUID communityId) {
        communities.mustExist(communityId);
        return standing(
                communityId,
                communities.findMember(communityId, caller.personId()).orElse(null));
    }

    Standing standing(UUID communityId, @Nullable Membership mine) {
        var steward = mine != null && mine.isSteward();
        return new Standing(
                communityId, new Actor(caller.personId(), caller.unit()), mine != null, steward || caller.is(ADMIN));
    }

    /**
     * What the caller is in a community.
     *
     * @param steward whether they may do what its stewards may
     */
    public record Standing(UUID communityId, Actor actor, boolean member, boolean steward) {

        /** The caller, as a member. Ends with 403 for everyone else. */
        public Actor asMember() {
            if (!member) {
                throw new ProblemException(
                        NOT_A_MEMBER, "Join first: PUT /v1/communities/%s/members/me".formatted(communityId));
            }
            return actor;
        }

        void mustBeSteward() {
            if (!steward) {
                throw new ProblemException(NOT_A_STEWARD, "Ask one of its stewards to do it.");
            }
        }
    }
}
