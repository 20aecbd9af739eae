package io.twofold.community.communities;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.Caller;

import static io.twofold.events.community.Access.OPEN;
import static io.twofold.events.community.MemberRole.MEMBER;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.ACCEPTED;

@Path("/v1/communities/{id}/members/me")
@Produces(APPLICATION_JSON)
@Tag(name = "Members")
class OwnStayResource {

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    OwnStayResource(
            CommunityRepository communities,
            CommunityAccess access,
            Caller caller,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @PUT
    @Transactional
    @Operation(summary = "Join the community, or ask to where its stewards decide; a member stays what they are")
    public RestResponse<MemberView> join(@RestPath UUID id) {
        var community = communities.lock(id);
        access.standingIn(id).mustJoin();
        var open = community.access() == OPEN;
        var stay = communities.findStay(id, caller.personId()).orElse(null);
        if (stay == null) {
            stay = open ? joined(id) : asked(id);
        } else if (!stay.isMember() && (open || stay.state() == StayState.INVITED)) {
            outbox.append(stay.admit(now.instant()));
        }
        return stay.isMember()
                ? RestResponse.ok(MemberView.of(stay))
                : RestResponse.status(ACCEPTED, MemberView.of(stay));
    }

    @DELETE
    @Transactional
    @Operation(
            summary = "Leave the community, unless as its last steward; take back that one asked, or decline to come")
    public void leave(@RestPath UUID id) {
        communities.lock(id);
        access.standingIn(id).mustBeActive();
        communities.findStay(id, caller.personId()).ifPresent(stay -> {
            if (stay.isMember()) {
                outbox.append(stay.leave(communities.findStewards(id).size(), caller.unit(), now.instant()));
            } else {
                outbox.append(stay.decline(now.instant()));
            }
        });
    }

    private Membership joined(UUID communityId) {
        var stay = new Membership(ids.next(), communityId, access.caller(), MEMBER, now.instant());
        communities.add(stay);
        outbox.append(stay.joined());
        return stay;
    }

    private Membership asked(UUID communityId) {
        var stay = Membership.asked(ids.next(), communityId, access.caller(), now.instant());
        communities.add(stay);
        outbox.append(stay.asked());
        return stay;
    }
}
