package io.twofold.community.communities;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.community.erasures.Erasures;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.ALREADY_MEMBER;
import static io.twofold.community.communities.StayState.INVITED;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/communities/{id}/invitations")
@Produces(APPLICATION_JSON)
@Tag(name = "Members")
class InvitationResource {

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    InvitationResource(
            CommunityRepository communities,
            CommunityAccess access,
            Erasures erasures,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.erasures = erasures;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @GET
    @Operation(summary = "List who is invited, the oldest invitation first")
    public Page<MemberView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        access.standingIn(id).mustBeSteward();
        var after = page.afterId();
        return Page.of(
                communities.findWaiting(id, INVITED, after, page.rows()),
                page,
                MemberView::of,
                row -> Cursor.of(row.id()));
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Invite somebody; whoever has asked becomes a member at once")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> invite(@RestPath UUID id, @Valid InvitePerson request) {
        communities.lock(id);
        access.standingIn(id).mustGovern();
        var personId = erasures.idOf(request.personId()); // whoever was erased is not led to by their old id
        var stay = communities.findStay(id, personId).orElse(null);
        if (stay == null) {
            stay = Membership.invited(ids.next(), id, personId, now.instant());
            communities.add(stay);
            outbox.append(stay.invited());
        } else if (stay.isMember()) {
            throw new ProblemException(ALREADY_MEMBER, "There is nothing to do.");
        } else if (stay.state() == StayState.ASKED) {
            outbox.append(stay.admit(now.instant()));
        }
        return ResponseBuilder.create(CREATED, MemberView.of(stay))
                .header(LOCATION, "/v1/communities/%s/members/%s".formatted(id, stay.personId()))
                .build();
    }

    @DELETE
    @Path("{personId}")
    @Transactional
    @Operation(summary = "Take an invitation back")
    public void takeBack(@RestPath UUID id, @RestPath UUID personId) {
        communities.lock(id);
        access.standingIn(id).mustGovern();
        communities
                .findStay(id, personId)
                .filter(stay -> stay.state() == INVITED)
                .ifPresent(stay -> outbox.append(stay.decline(now.instant())));
    }

    record InvitePerson(@NotNull UUID personId) {}
}
