package io.twofold.workgroup.playbook;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/playbook-notes/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Playbook")
class PlaybookNoteResource {

    private final PlaybookRepository notes;
    private final PlaybookAccess access;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    PlaybookNoteResource(
            PlaybookRepository notes, PlaybookAccess access, Conditional conditional, Outbox outbox, WriteTime now) {
        this.notes = notes;
        this.access = access;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read one note of a playbook")
    public RestResponse<PlaybookNoteView> find(@RestPath UUID id) {
        access.mustDeliver(notes.require(id).processId());
        return seen(id);
    }

    @PATCH
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Revise a note")
    public RestResponse<PlaybookNoteView> revise(@RestPath UUID id, MergePatch patch) {
        var note = notes.lock(id);
        access.mustDeliver(note.processId());
        conditional.mustMatch(note.tag());
        note.revise(patch.appliedTo(note.settings()), access.actor(), now.instant())
                .ifPresent(outbox::append);
        notes.flush(); // or the answer would carry the tag of the state before
        return seen(id);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Remove a note")
    public void remove(@RestPath UUID id) {
        var note = notes.lock(id);
        access.mustDeliver(note.processId());
        conditional.mustMatch(note.tag());
        outbox.append(note.remove(access.actor(), now.instant()));
    }

    private RestResponse<PlaybookNoteView> seen(UUID id) {
        var seen = notes.see(id);
        return conditional.answer(seen.tag(), seen.view());
    }
}
