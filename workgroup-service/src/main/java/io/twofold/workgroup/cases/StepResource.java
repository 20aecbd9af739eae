package io.twofold.workgroup.cases;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/steps/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class StepResource {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    StepResource(CaseRepository cases, CaseAccess access, Conditional conditional, Outbox outbox, WriteTime now) {
        this.cases = cases;
        this.access = access;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read one step")
    public RestResponse<StepView> find(@RestPath UUID id) {
        var step = cases.requireStep(id);
        access.mustWorkOn(cases.require(step.caseId()));
        return conditional.answer(step.tag(), StepView.of(step));
    }

    @DELETE
    @Transactional
    @Operation(summary = "Take back a step that never happened")
    public void remove(@RestPath UUID id) {
        var owner = cases.lock(cases.caseOf(id));
        var step = cases.requireStep(id);
        access.mayRemove(owner, step);
        conditional.mustMatch(step.tag());
        outbox.append(step.remove(owner, access.actor(), now.instant()));
    }
}
