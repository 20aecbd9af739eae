package io.twofold.workgroup.playbook;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

import io.twofold.events.Actor;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.cases.CaseAccess;

import static io.twofold.workgroup.playbook.PlaybookProblem.OF_ANOTHER_PROCESS;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.Objects.requireNonNull;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/playbook-notes/{id}/uses")
@Produces(APPLICATION_JSON)
@Tag(name = "Playbook")
class PlaybookUseResource {

    private final PlaybookRepository notes;
    private final CaseAccess cases;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    PlaybookUseResource(PlaybookRepository notes, CaseAccess cases, Outbox outbox, Ids ids, WriteTime now) {
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
    @Operation(summary = "Say that a note was used on a case")
    @APIResponseSchema(value = PlaybookUseView.class, responseCode = "201")
    public RestResponse<PlaybookUseView> use(@RestPath UUID id, @Valid UsePlaybookNote request) {
        var owner = cases.lock(request.caseId()); // so that two who say it at once are one use
        var note = notes.require(id);
        if (!note.processId().equals(owner.processId())) {
            throw new ProblemException(OF_ANOTHER_PROCESS, "Use the playbook of the case's own process.");
        }
        var use = notes.findUse(id, owner.id()).orElseGet(() -> used(note, owner.id(), cases.actor()));
        return ResponseBuilder.create(CREATED, use.view()).build();
    }

    private PlaybookUse used(PlaybookNote note, UUID caseId, Actor user) {
        var use = new PlaybookUse(ids.next(), note.id(), caseId, requireNonNull(user.personId()), now.instant());
        notes.add(use);
        outbox.append(note.used(use, user));
        return use;
    }

    /** That a note was used on a case. */
    record UsePlaybookNote(@NotNull UUID caseId) {}
}
