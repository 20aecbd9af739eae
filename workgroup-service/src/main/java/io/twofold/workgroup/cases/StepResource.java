package io.twofold.workgroup.cases;

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

import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/steps/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class StepResource {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final Conditional conditional;

    StepResource(CaseRepository cases, CaseAccess access, CaseSteps steps, Conditional conditional) {
        this.cases = cases;
        this.access = access;
        this.steps = steps;
        this.conditional = conditional;
    }

    @GET
    @Operation(summary = "Read one step")
    public RestResponse<StepView> find(@RestPath UUID id) {
        var step = cases.requireStep(id);
        var owner = cases.require(step.caseId());
        if (!access.corrects(owner, step)) { // also where they work with the group no longer
            access.mustWorkOn(owner);
        }
        return seen(owner, step);
    }

    @PATCH
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Correct a step, or say when it was completed")
    public RestResponse<StepView> correct(@RestPath UUID id, MergePatch patch) {
        var owner = cases.lock(cases.caseOf(id));
        var step = cases.requireStep(id);
        access.mayCorrect(owner, step);
        conditional.mustMatch(step.tag());
        steps.correct(owner, step, patch.appliedTo(step.settings()));
        return seen(owner, step);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Take back a step that never happened")
    public void remove(@RestPath UUID id) {
        var owner = cases.lock(cases.caseOf(id));
        var step = cases.requireStep(id);
        access.mayCorrect(owner, step);
        conditional.mustMatch(step.tag());
        steps.remove(owner, step);
    }

    private RestResponse<StepView> seen(ProcessCase owner, CaseStep step) {
        var corrects = access.corrects(owner, step);
        return conditional.answer(step.tag().beside(corrects), StepView.of(step, corrects));
    }
}
