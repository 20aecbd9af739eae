package io.twofold.metrics.rebuilds;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.web.problem.ProblemException;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/rebuilds")
@Produces(APPLICATION_JSON)
@Tag(name = "Rebuilds")
class RebuildResource {

    private final Jobs jobs;
    private final RebuildTables tables;

    RebuildResource(Jobs jobs, RebuildTables tables) {
        this.jobs = jobs;
        this.tables = tables;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed("admin")
    @Operation(summary = "Fold all figures again from the topics, beside those that are read meanwhile")
    @APIResponseSchema(value = JobView.class, responseCode = "202")
    public RestResponse<JobView> rebuild() throws IOException, SQLException {
        if (tables.areUnderWay()) {
            throw new ProblemException(RebuildProblem.UNDER_WAY, "Wait for its job to end, or cancel that.");
        }
        return jobs.start(Rebuild.NAME, Rebuild.ALL, Map.of(), InputStream.nullInputStream());
    }
}
