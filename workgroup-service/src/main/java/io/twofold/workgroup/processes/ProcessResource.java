package io.twofold.workgroup.processes;

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
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/processes")
@Produces(APPLICATION_JSON)
@Tag(name = "Processes")
class ProcessResource {

    private final ProcessRepository processes;
    private final ProcessAccess access;
    private final Caller caller;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ProcessResource(
            ProcessRepository processes,
            ProcessAccess access,
            Caller caller,
            Conditional conditional,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.processes = processes;
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
    @Operation(summary = "Define a process, and become its owner")
    @APIResponseSchema(value = ProcessView.class, responseCode = "201")
    public RestResponse<ProcessView> define(@Valid DefineProcess request) {
        var process =
                new ProcessDefinition(ids.next(), access.withoutErased(request), caller.personId(), now.instant());
        processes.persist(process);
        outbox.append(process.defined());
        var view = view(process);
        return ResponseBuilder.create(CREATED, view)
                .header(LOCATION, "/v1/processes/" + process.id())
                .header(ETAG, tag(process, view))
                .build();
    }

    @GET
    @Operation(summary = "List the processes")
    public Page<ProcessView> list(@BeanParam @Valid ProcessFilter filter, @BeanParam @Valid PageRequest page) {
        return Page.of(
                processes.findPage(filter, caller.personId(), page.after(), page.rows()),
                page,
                this::view,
                process -> ProcessRepository.placeOf(process, filter.sort()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one process")
    public RestResponse<ProcessView> find(@RestPath UUID id) {
        return seen(processes.require(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what owners set of it")
    public RestResponse<ProcessView> change(@RestPath UUID id, MergePatch patch) {
        var process = processes.lock(id);
        access.mustBeOwner(id);
        conditional.mustMatch(process.tag());
        process.change(access.withoutErased(patch.appliedTo(process.settings())), now.instant())
                .ifPresent(outbox::append);
        processes.flush(); // or the answer would carry the tag of the state before
        return seen(process);
    }

    private RestResponse<ProcessView> seen(ProcessDefinition process) {
        var view = view(process);
        return conditional.answer(tag(process, view), view);
    }

    private ProcessView view(ProcessDefinition process) {
        return ProcessView.of(process, access.allowed(process));
    }

    private static ETag tag(ProcessDefinition process, ProcessView view) {
        return process.tag().beside(view.allowed());
    }
}
