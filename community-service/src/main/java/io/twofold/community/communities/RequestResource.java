package io.twofold.community.communities;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.REQUEST_NOT_FOUND;
import static io.twofold.community.communities.StayState.ASKED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/requests")
@Produces(APPLICATION_JSON)
@Tag(name = "Members")
class RequestResource {

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Outbox outbox;
    private final WriteTime now;

    RequestResource(CommunityRepository communities, CommunityAccess access, Outbox outbox, WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "List who asked to become a member, the oldest request first")
    public Page<MemberView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        access.standingIn(id).mustBeSteward();
        var after = page.afterId();
        return Page.of(
                communities.findWaiting(id, ASKED, after, page.rows()),
                page,
                MemberView::of,
                row -> Cursor.of(row.id()));
    }

    @PUT
    @Path("{personId}")
    @Transactional
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Decide on somebody who asked")
    public MemberView decide(@RestPath UUID id, @RestPath UUID personId, @Valid DecideRequest request) {
        communities.lock(id);
        access.standingIn(id).mustGovern();
        var stay = communities
                .findStay(id, personId)
                .filter(asked -> asked.state() == ASKED)
                .orElseThrow(() -> new ProblemException(
                        REQUEST_NOT_FOUND, "Choose one of GET /v1/communities/%s/requests.".formatted(id)));
        outbox.append(request.approved() ? stay.admit(now.instant()) : stay.decline(now.instant()));
        return MemberView.of(stay);
    }

    /** What stewards say to somebody who asked to become a member. */
    record DecideRequest(@NotNull Boolean approved) {}
}
