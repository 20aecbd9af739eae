package io.twofold.community.communities;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.ETag;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static io.twofold.events.community.MemberRole.STEWARD;
import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/communities")
@Produces(APPLICATION_JSON) // else the OpenAPI document has no schema for 201
@Tag(name = "Communities")
class CommunityResource {

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Caller caller;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CommunityResource(
            CommunityRepository communities,
            CommunityAccess access,
            Caller caller,
            Conditional conditional,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.caller = caller;
        this.conditional = conditional;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Open a community, and become its steward")
    @APIResponseSchema(value = CommunityView.class, responseCode = "201")
    public RestResponse<CommunityView> open(@Valid OpenCommunity request) {
        var community = new Community(ids.next(), request, now.instant());
        var steward = new Membership(ids.next(), community.id(), access.caller(), STEWARD, now.instant());
        communities.persist(community);
        communities.add(steward);
        outbox.appendAll(List.of(community.created(List.of(steward.personId())), steward.joined()));
        var view = view(communities.see(community.id(), caller.personId()));
        // As a plain header: created(URI) would put this service's own host before the path, behind a gateway.
        return ResponseBuilder.create(CREATED, view)
                .header(LOCATION, "/v1/communities/" + community.id())
                .header(ETAG, tag(community, view))
                .build();
    }

    @GET
    @Operation(summary = "List the communities")
    public Page<CommunityView> list(@BeanParam @Valid CommunityQuery query, @BeanParam @Valid PageRequest page) {
        var rows = communities.seePage(query, page.after(query.beginning()), page.rows(), caller.personId());
        return Page.of(rows, page, this::view, row -> query.cursor(row.community()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one community")
    public RestResponse<CommunityView> find(@RestPath UUID id) {
        return seen(id);
    }

    // In another language all that was said there is indexed anew.
    @PATCH
    @Path("{id}")
    @Transactional
    @TransactionConfiguration(timeout = 600)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what stewards set of it")
    public RestResponse<CommunityView> change(@RestPath UUID id, MergePatch patch) {
        var community = communities.lockAlone(id);
        access.standingIn(id).mustGovern();
        conditional.mustMatch(community.tag());
        community
                .change(patch.appliedTo(community.settings()), communities.findStewards(id), now.instant())
                .ifPresent(outbox::append);
        return seen(id);
    }

    @PUT
    @Path("{id}/archive")
    @Transactional
    @Operation(summary = "Archive the community: read-only for all")
    public RestResponse<CommunityView> archive(@RestPath UUID id) {
        var community = communities.lockAlone(id);
        access.standingIn(id).mustBeSteward();
        community.archive(communities.findStewards(id), now.instant()).ifPresent(outbox::append);
        return seen(id);
    }

    @DELETE
    @Path("{id}/archive")
    @Transactional
    @Operation(summary = "Restore the community")
    public RestResponse<CommunityView> restore(@RestPath UUID id) {
        var community = communities.lock(id);
        access.standingIn(id).mustBeSteward();
        community.restore(communities.findStewards(id), now.instant()).ifPresent(outbox::append);
        return seen(id);
    }

    private RestResponse<CommunityView> seen(UUID id) {
        var seen = communities.see(id, caller.personId());
        var view = view(seen);
        return conditional.answer(tag(seen.community(), view), view);
    }

    private CommunityView view(SeenCommunity seen) {
        return CommunityView.of(seen, access.standing(seen.community(), seen.mine()));
    }

    private static ETag tag(Community community, CommunityView view) {
        return community.tag().beside(view.members(), view.allowed());
    }
}
