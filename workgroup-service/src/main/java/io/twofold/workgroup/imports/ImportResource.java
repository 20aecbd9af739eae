package io.twofold.workgroup.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.processes.ProcessAccess;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static io.twofold.workgroup.imports.ImportProblem.NOT_YOUR_SUBS;
import static io.twofold.workgroup.imports.ImportProblem.READING_DIFFERS;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_XML;

@Path("/v1/processes/{id}/imports")
@Produces(APPLICATION_JSON)
@Tag(name = "Event logs")
class ImportResource {

    private final Jobs jobs;
    private final ProcessAccess processes;
    private final LogReadings readings;
    private final Caller caller;
    private final JsonWebToken token;

    ImportResource(Jobs jobs, ProcessAccess processes, LogReadings readings, Caller caller, JsonWebToken token) {
        this.jobs = jobs;
        this.processes = processes;
        this.readings = readings;
        this.caller = caller;
        this.token = token;
    }

    @POST
    @Consumes(APPLICATION_XML)
    @Operation(summary = "Import an event log: XES (IEEE 1849-2023), also packed with gzip")
    public RestResponse<JobView> start(@RestPath UUID id, @BeanParam @Valid ImportRequest request, InputStream log)
            throws IOException, SQLException {
        processes.mustFeed(id);
        mayNamePeople(request);
        var reading = request.reading(token.getIssuer());
        var settled = readings.find(id).orElse(reading);
        if (!settled.equals(reading)) {
            throw new ProblemException(
                    READING_DIFFERS,
                    "Read this log as those before it: activity=%s, person=%s%s."
                            .formatted(
                                    settled.activity(),
                                    settled.person(),
                                    settled.issuer().isEmpty() ? "" : ", people=sub"));
        }
        var options = new LogOptions(reading, request.unit(), request.end(), request.workgroup(), request.dryRun());
        return jobs.start(LogImport.NAME, id, options, log);
    }

    private void mayNamePeople(ImportRequest request) {
        if (request.people() != null && !caller.is(ADMIN) && !caller.is(FEED)) {
            throw new ProblemException(NOT_YOUR_SUBS, "Leave people out, or ask for the role feed.");
        }
    }
}
