package io.twofold.workgroup.feeds;

import java.sql.SQLException;
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
import io.twofold.workgroup.cases.RecordedSteps;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/processes/{id}/steps:batch")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class ProcessStepsResource {

    private final ProcessSteps steps;

    ProcessStepsResource(ProcessSteps steps) {
        this.steps = steps;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Record up to 1 000 steps of a process's cases by their externalRef, all or none")
    @APIResponseSchema(value = RecordedSteps.class, responseCode = "201")
    public RestResponse<RecordedSteps> record(@RestPath UUID id, @Valid RecordProcessSteps request)
            throws SQLException {
        return ResponseBuilder.create(CREATED, new RecordedSteps(steps.record(id, request)))
                .build();
    }
}
