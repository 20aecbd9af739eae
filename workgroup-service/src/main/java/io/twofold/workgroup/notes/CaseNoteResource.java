package io.twofold.workgroup.notes;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.workgroup.cases.CaseAccess;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.Objects.requireNonNull;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/cases/{id}/notes")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class CaseNoteResource {

    private final CaseNoteRepository notes;
    private final CaseAccess cases;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CaseNoteResource(CaseNoteRepository notes, CaseAccess cases, Outbox outbox, Ids ids, WriteTime now) {
        this.notes = notes;
        this.cases = cases;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Write a short note on a case")
    @APIResponseSchema(value = CaseNoteView.class, responseCode = "201")
    public RestResponse<CaseNoteView> write(@RestPath UUID id, @Valid WriteCaseNote request) {
        var owner = cases.lock(id);
        var author = cases.actor();
        var note = new CaseNote(ids.next(), id, requireNonNull(author.personId()), request.text(), now.instant());
        notes.persist(note);
        outbox.append(note.noted(owner, author));
        return ResponseBuilder.create(CREATED, note.view()).build();
    }

    @GET
    @Operation(summary = "List the notes on a case, the newest first")
    public Page<CaseNoteView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        cases.require(id);
        var before = page.beforeId();
        return Page.of(notes.findPage(id, before, page.rows()), page, CaseNote::view, note -> Cursor.of(note.id()));
    }

    /** A note on a case. */
    record WriteCaseNote(@NotBlank @Size(max = 2_000) String text) {}
}
