package io.twofold.workgroup.blockers;

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
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.workgroup.cases.CaseAccess;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.Objects.requireNonNull;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/cases/{id}/blockers")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class BlockerResource {

    private final BlockerRepository blockers;
    private final CaseAccess cases;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    BlockerResource(
            BlockerRepository blockers,
            CaseAccess cases,
            Conditional conditional,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.blockers = blockers;
        this.cases = cases;
        this.conditional = conditional;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say what stops a case")
    @APIResponseSchema(value = BlockerView.class, responseCode = "201")
    public RestResponse<BlockerView> raise(@RestPath UUID id, @Valid RaiseBlocker request) {
        var owner = cases.lock(id);
        var by = cases.actor();
        var blocker = new Blocker(ids.next(), id, request, requireNonNull(by.personId()), by.unit(), now.instant());
        blockers.persist(blocker);
        outbox.append(blocker.raised(owner));
        return ResponseBuilder.create(CREATED, BlockerView.of(blocker))
                .header(LOCATION, "/v1/cases/%s/blockers/%s".formatted(id, blocker.id()))
                .header(ETAG, blocker.tag())
                .build();
    }

    @GET
    @Operation(summary = "List what stops a case, or did, the oldest first")
    public Page<BlockerView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        cases.require(id);
        var after = page.afterId();
        return Page.of(
                blockers.findPage(id, after, page.rows()), page, BlockerView::of, blocker -> Cursor.of(blocker.id()));
    }

    @GET
    @Path("{blockerId}")
    @Operation(summary = "Read one blocker")
    public RestResponse<BlockerView> find(@RestPath UUID id, @RestPath UUID blockerId) {
        cases.require(id);
        return seen(blockers.require(id, blockerId));
    }

    @PATCH
    @Path("{blockerId}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what is known of a blocker, its workaround for one")
    public RestResponse<BlockerView> change(@RestPath UUID id, @RestPath UUID blockerId, MergePatch patch) {
        var owner = cases.lock(id);
        var blocker = blockers.require(id, blockerId);
        conditional.mustMatch(blocker.tag());
        blocker.change(owner, patch.appliedTo(blocker.settings()), now.instant())
                .ifPresent(outbox::append);
        blockers.flush(); // or the answer would carry the tag of the state before
        return seen(blocker);
    }

    @PUT
    @Path("{blockerId}/clearance")
    @Transactional
    @Operation(summary = "Say that it stops the case no longer")
    public BlockerView clear(@RestPath UUID id, @RestPath UUID blockerId) {
        var owner = cases.lock(id);
        var blocker = blockers.require(id, blockerId);
        blocker.clear(owner, now.instant()).ifPresent(outbox::append);
        return BlockerView.of(blocker);
    }

    @DELETE
    @Path("{blockerId}/clearance")
    @Transactional
    @Operation(summary = "Say that it stops the case after all")
    public BlockerView raiseAgain(@RestPath UUID id, @RestPath UUID blockerId) {
        var owner = cases.lock(id);
        var blocker = blockers.require(id, blockerId);
        blocker.raiseAgain(owner, now.instant()).ifPresent(outbox::append);
        return BlockerView.of(blocker);
    }

    private RestResponse<BlockerView> seen(Blocker blocker) {
        return conditional.answer(blocker.tag(), BlockerView.of(blocker));
    }
}
