package io.twofold.workgroup.workgroups;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/workgroups/{id}/participants")
@Produces(APPLICATION_JSON)
@Tag(name = "Workgroups")
class ParticipantResource {

    private final WorkgroupRepository workgroups;
    private final WorkgroupAccess access;
    private final Caller caller;
    private final Outbox outbox;
    private final WriteTime now;

    ParticipantResource(
            WorkgroupRepository workgroups, WorkgroupAccess access, Caller caller, Outbox outbox, WriteTime now) {
        this.workgroups = workgroups;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "List who takes part, whoever did first standing first")
    public Page<ParticipantView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        workgroups.processOf(id); // or 404
        var after = page.afterId();
        return Page.of(
                workgroups.findParticipants(id, after, page.rows()),
                page,
                ParticipantView::of,
                participation -> Cursor.of(participation.id()));
    }

    @PUT
    @Path("me")
    @Transactional
    @Operation(summary = "Take part")
    public ParticipantView join(@RestPath UUID id) {
        workgroups.lock(id);
        access.mustLive(id);
        access.join(id);
        return ParticipantView.of(
                workgroups.findParticipation(id, caller.personId()).orElseThrow());
    }

    @DELETE
    @Path("me")
    @Transactional
    @Operation(summary = "Take part no longer")
    public void leave(@RestPath UUID id) {
        workgroups.lock(id);
        access.mustLive(id);
        workgroups
                .findParticipation(id, caller.personId())
                .flatMap(participation -> participation.leave(caller.unit(), now.instant()))
                .ifPresent(outbox::append);
    }
}
