package io.twofold.workgroup.workgroups;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import io.twofold.web.conditional.ETag;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.workgroup.processes.ProcessAccess;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/workgroups")
@Produces(APPLICATION_JSON)
@Tag(name = "Workgroups")
class WorkgroupResource {

    private final WorkgroupRepository workgroups;
    private final WorkgroupAccess access;
    private final ProcessAccess processes;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    WorkgroupResource(
            WorkgroupRepository workgroups,
            WorkgroupAccess access,
            ProcessAccess processes,
            Conditional conditional,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.workgroups = workgroups;
        this.access = access;
        this.processes = processes;
        this.conditional = conditional;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Open a workgroup for a process, and take part in it")
    @APIResponseSchema(value = WorkgroupView.class, responseCode = "201")
    public RestResponse<WorkgroupView> open(@Valid OpenWorkgroup request) {
        processes.mustExist(request.processId());
        var workgroup = new Workgroup(ids.next(), request, now.instant());
        workgroups.persistAndFlush(workgroup);
        outbox.append(workgroup.opened());
        access.join(workgroup.id());
        var seen = see(workgroup.id());
        return ResponseBuilder.create(CREATED, view(seen))
                .header(LOCATION, "/v1/workgroups/" + workgroup.id())
                .header(ETAG, tag(seen))
                .build();
    }

    @GET
    @Operation(summary = "List the workgroups, the newest first")
    public Page<WorkgroupView> list(@BeanParam @Valid WorkgroupFilter filter, @BeanParam @Valid PageRequest page) {
        var before = page.beforeId();
        return Page.of(
                access.seePage(filter, before, page.rows()),
                page,
                this::view,
                seen -> Cursor.of(seen.workgroup().id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one workgroup")
    public RestResponse<WorkgroupView> find(@RestPath UUID id) {
        var seen = see(id);
        return conditional.answer(tag(seen), view(seen));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what participants set of it")
    public RestResponse<WorkgroupView> change(@RestPath UUID id, MergePatch patch) {
        var workgroup = workgroups.lock(id);
        access.mustBeParticipant(id);
        access.mustLive(id);
        conditional.mustMatch(workgroup.tag());
        workgroup.change(patch.appliedTo(workgroup.settings()), now.instant()).ifPresent(outbox::append);
        workgroups.flush(); // or the answer would carry the tag of the state before
        var seen = see(id);
        return conditional.answer(tag(seen), view(seen));
    }

    private SeenWorkgroup see(UUID id) {
        return access.see(id);
    }

    private WorkgroupView view(SeenWorkgroup seen) {
        return seen.view(access.isAdmin());
    }

    private ETag tag(SeenWorkgroup seen) {
        return seen.tag(access.isAdmin());
    }
}
