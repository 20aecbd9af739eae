package io.twofold.workgroup.playbooks;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
@Tag(name = "Playbooks")
class PlaybookResource {

    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

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
    @Operation(summary = "Write how to get a step done")
    @APIResponseSchema(value = PlaybookNoteView.class, responseCode = "201")
    public RestResponse<PlaybookNoteView> write(@RestPath UUID id, @Valid WritePlaybookNote request) {
        var note = new PlaybookNote(ids.next(), id, request, access.mustDeliver(id), now.instant());
        notes.persist(note);
        outbox.append(note.written());
        return ResponseBuilder.create(CREATED, PlaybookNoteView.of(note, 0))
                .header(LOCATION, "/v1/playbook-notes/" + note.id())
                .header(ETAG, note.tag().beside(0))
                .build();
    }

    @GET
    @Operation(summary = "List the notes of a process by their steps")
    public Page<PlaybookNoteView> list(
            @RestPath UUID id, @RestQuery @Nullable String step, @BeanParam @Valid PageRequest page) {
        access.mustDeliver(id);
        var after = page.after();
        var rows = after == null
                ? notes.findPage(id, step, "", BEFORE_THE_FIRST, page.rows())
                : notes.findPage(id, step, after.text(0), after.uuid(1), page.rows());
        var uses = notes.countUses(rows.stream().map(PlaybookNote::id).toList());
        return Page.of(
                rows,
                page,
                note -> PlaybookNoteView.of(note, uses.getOrDefault(note.id(), 0L)),
                note -> Cursor.of(note.settings().step(), note.id()));
    }
}
