package io.twofold.workgroup.playbook;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/processes/{id}/playbook")
@Produces(APPLICATION_JSON)
@Tag(name = "Playbook")
class PlaybookResource {

    private final PlaybookRepository notes;
    private final PlaybookAccess access;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    PlaybookResource(PlaybookRepository notes, PlaybookAccess access, Outbox outbox, Ids ids, WriteTime now) {
        this.notes = notes;
        this.access = access;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Write how a step of the process gets done")
    @APIResponseSchema(value = PlaybookNoteView.class, responseCode = "201")
    public RestResponse<PlaybookNoteView> write(@RestPath UUID id, @Valid WritePlaybookNote request) {
        access.mustDeliver(id);
        var note = new PlaybookNote(ids.next(), id, request, access.actor(), now.instant());
        notes.persist(note);
        outbox.append(note.written(access.actor()));
        var seen = new SeenNote(note, 0);
        return ResponseBuilder.create(CREATED, seen.view())
                .header(LOCATION, "/v1/playbook-notes/" + note.id())
                .header(ETAG, seen.tag())
                .build();
    }

    @GET
    @Operation(summary = "Read the playbook of a process, step by step")
    public Page<PlaybookNoteView> list(
            @RestPath UUID id, @RestQuery @Size(max = 500) @Nullable String step, @BeanParam @Valid PageRequest page) {
        access.mustDeliver(id);
        var after = page.after(Cursor.FIRST_BY_TEXT);
        return Page.of(
                notes.seePage(id, step, after.text(0), after.uuid(1), page.rows()),
                page,
                SeenNote::view,
                seen -> Cursor.of(seen.note().step(), seen.note().id()));
    }
}
