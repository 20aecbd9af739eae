package io.twofold.community.communities;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.kit.jobs.HaltedJob;
import io.twofold.web.identity.Caller;

import static io.twofold.events.community.Access.OPEN;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;

/** All that other features may ask of a community: who the caller is in it. */
@ApplicationScoped
public class CommunityAccess {

    private final CommunityRepository communities;
    private final Caller caller;

    CommunityAccess(CommunityRepository communities, Caller caller) {
        this.communities = communities;
        this.caller = caller;
    }

    /** The caller, as somebody who may read there. Ends with 404, and with 403 where only members may. */
    public Standing readerOf(UUID communityId) {
        var standing = standingIn(communityId);
        standing.mustRead();
        return standing;
    }

    /** What the caller is there, whether they may read or not. Ends with 404. */
    public Standing standingIn(UUID communityId) {
        return standing(
                communities.require(communityId),
                communities.findStay(communityId, caller.personId()).orElse(null));
    }

    /** The same for whoever writes there, before any other lock: until the transaction ends it stays as it is. */
    public Standing writerIn(UUID communityId) {
        communities.hold(communityId);
        return standingIn(communityId);
    }

    /** The same for a job, which ends where nothing may be written any more. */
    public void keepWriting(UUID communityId) {
        communities.hold(communityId);
        if (!communities.require(communityId).isActive()) {
            throw new HaltedJob("The community is read-only now. Begin again when its state is ACTIVE.");
        }
    }

    /** Whether there is such a community at all. */
    @Transactional
    public boolean isThere(UUID communityId) {
        return communities.findByIdOptional(communityId).isPresent();
    }

    /** Which of these people share a community with the caller, as members. */
    public Set<UUID> fellows(Collection<UUID> people) {
        return communities.findFellows(caller.personId(), people);
    }

    /** The caller, as who does something. */
    Actor caller() {
        return new Actor(caller.personId(), caller.unit());
    }

    Standing standing(Community community, @Nullable Membership mine) {
        var member = mine != null && mine.isMember();
        return new Standing(
                community.id(),
                caller(),
                member || caller.is(ADMIN) || (community.access() == OPEN && !caller.is(FEED)),
                member,
                (mine != null && mine.isSteward()) || caller.is(ADMIN),
                caller.is(FEED),
                community.isActive());
    }
}
