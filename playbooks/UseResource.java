package io.twofold.workgroup.playbooks;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
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
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.cases.CaseAccess;
import io.twofold.workgroup.cases.CaseAccess.Work;

import static io.twofold.workgroup.playbooks.PlaybookProblem.OTHER_PROCESS;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/playbook-notes/{id}/uses")
@Produces(APPLICATION_JSON)
@Tag(name = "Playbooks")
class UseResource {

    private final PlaybookRepository notes;
    private final CaseAccess cases;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    UseResource(PlaybookRepository notes, CaseAccess cases, Outbox outbox, Ids ids, WriteTime now) {
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
    @Operation(summary = "Say that a note was used on a case; each case counts once")
    @APIResponseSchema(value = UseView.class, responseCode = "201")
    public RestResponse<UseView> use(@RestPath UUID id, @Valid UseNote request) {
        var note = notes.require(id);
        var work = cases.lock(request.caseId());
        if (!work.processId().equals(note.processId())) {
            throw new ProblemException(OTHER_PROCESS, "Choose a note of the process of the case.");
        }
        var use = notes.findUse(id, work.caseId()).orElseGet(() -> used(note, work));
        return ResponseBuilder.create(CREATED, use.view()).build();
    }

    private NoteUse used(PlaybookNote note, Work work) {
        var use = new NoteUse(ids.next(), note, work, now.instant());
        notes.add(use);
        outbox.append(use.used(note, work));
        return use;
    }
}
