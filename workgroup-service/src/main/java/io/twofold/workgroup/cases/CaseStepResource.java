package io.twofold.workgroup.cases;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/cases")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class CaseStepResource {

    private static final Cursor FIRST = Cursor.of(Cursor.FIRST.instant(0), 0, Cursor.FIRST.uuid(1));

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CaseSteps steps;

    CaseStepResource(CaseRepository cases, CaseAccess access, CaseSteps steps) {
        this.cases = cases;
        this.access = access;
        this.steps = steps;
    }

    @POST
    @Path("{id}/steps")
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Record a step that was done, or begun")
    @APIResponseSchema(value = StepView.class, responseCode = "201")
    public RestResponse<StepView> record(@RestPath UUID id, @Valid RecordStep request) {
        var recorded = steps.record(cases.lock(id), List.of(request)).getFirst();
        return ResponseBuilder.create(CREATED, recorded)
                .header(LOCATION, "/v1/steps/" + recorded.id())
                .build();
    }

    @POST
    @Path("{id}/steps:batch")
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Record up to 1 000 steps of a case, all or none")
    @APIResponseSchema(value = RecordedSteps.class, responseCode = "201")
    public RestResponse<RecordedSteps> record(@RestPath UUID id, @Valid RecordSteps request) {
        return ResponseBuilder.create(CREATED, new RecordedSteps(steps.record(cases.lock(id), request.items())))
                .build();
    }

    @GET
    @Path("{id}/steps")
    @Operation(summary = "List the steps of a case in their order")
    public Page<StepView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var owner = cases.require(id);
        access.mustWorkOn(owner);
        var after = page.after(FIRST);
        var rows = cases.findSteps(id, after.instant(0), Math.toIntExact(after.number(1)), after.uuid(2), page.rows());
        return Page.of(
                rows,
                page,
                step -> StepView.of(step, access.corrects(owner, step)),
                step -> Cursor.of(step.at(), step.position(), step.id()));
    }

    /** Steps of a case, all or none of them. */
    record RecordSteps(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid RecordStep> items) {}
}
