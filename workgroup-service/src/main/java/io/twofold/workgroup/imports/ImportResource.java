package io.twofold.workgroup.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.events.Actor;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.cases.CaseAccess;
import io.twofold.workgroup.processes.ProcessAccess;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static io.twofold.workgroup.imports.ImportProblem.NOT_FOUND;
import static io.twofold.workgroup.imports.ImportProblem.NOT_YOUR_SUBS;
import static io.twofold.workgroup.imports.ImportProblem.READING_DIFFERS;
import static io.twofold.workgroup.imports.ImportProblem.STILL_RUNS;
import static io.twofold.workgroup.imports.ImportProblem.TAKING_BACK_STILL_RUNS;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_XML;

@Path("/v1/processes/{id}/imports")
@Produces(APPLICATION_JSON)
@Tag(name = "Event logs")
class ImportResource {

    private final Jobs jobs;
    private final CaseAccess cases;
    private final ProcessAccess processes;
    private final LogReadings readings;
    private final LogImports imports;
    private final Caller caller;
    private final JsonWebToken token;

    ImportResource(
            Jobs jobs,
            CaseAccess cases,
            ProcessAccess processes,
            LogReadings readings,
            LogImports imports,
            Caller caller,
            JsonWebToken token) {
        this.jobs = jobs;
        this.cases = cases;
        this.processes = processes;
        this.readings = readings;
        this.imports = imports;
        this.caller = caller;
        this.token = token;
    }

    @POST
    @Consumes({APPLICATION_XML, APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Import an event log: XES (IEEE 1849-2023), OCEL 2.0 in XML or JSON, CSV; also packed with gzip")
    public RestResponse<JobView> start(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @BeanParam @Valid ImportRequest request,
            InputStream log)
            throws IOException, SQLException {
        cases.mayFeed(id, request.workgroup());
        mayNamePeople(request);
        if (jobs.isUnderWay(LogTakeBack.NAME, id)) {
            throw new ProblemException(TAKING_BACK_STILL_RUNS, "Send the log when that job has ended.");
        }
        var format = Logs.format(type, request);
        var problems = Logs.problems(format, request);
        if (!problems.isEmpty()) {
            throw new ProblemException(INVALID_REQUEST, "Correct what errors lists, and send the log again.", problems);
        }
        var reading = request.reading(format, token.getIssuer());
        var settled = readings.find(id).orElse(reading);
        if (!settled.equals(reading)) {
            throw new ProblemException(READING_DIFFERS, "Read this log as those before it: " + settled.parameters());
        }
        return jobs.start(LogImport.NAME, id, person -> request.options(format, reading, person), log);
    }

    @GET
    @Operation(summary = "List the logs that were imported, the newest first")
    public Page<ImportView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) throws SQLException {
        processes.mustFeed(id);
        var before = page.beforeId();
        var isOwner = processes.isOwner(id);
        var startedBy = isOwner ? null : caller.personId(); // a feed sees no more than it delivers
        var found = imports.findPage(id, before, startedBy, page.rows(), isOwner);
        return Page.of(found, page, view -> view, view -> Cursor.of(view.id()));
    }

    // Without If-Match: an import only ever changes to this.
    @DELETE
    @Path("{importId}")
    @Operation(summary = "Take back what an import brought")
    public RestResponse<JobView> takeBack(@RestPath UUID id, @RestPath UUID importId) throws IOException, SQLException {
        processes.mustBeOwner(id);
        if (imports.find(id, importId).isEmpty()) {
            throw new ProblemException(NOT_FOUND, "Choose one of GET /v1/processes/{id}/imports.");
        }
        if (imports.isUnderWay(id)) {
            throw new ProblemException(STILL_RUNS, "Wait until no job imports into this process.");
        }
        return jobs.start(
                LogTakeBack.NAME,
                id,
                person -> new TakeBack(importId, new Actor(person, caller.unit())),
                InputStream.nullInputStream());
    }

    private void mayNamePeople(ImportRequest request) {
        if (request.people() != null && !caller.is(ADMIN) && !caller.is(FEED)) {
            throw new ProblemException(NOT_YOUR_SUBS, "Leave people out, or ask for the role feed.");
        }
    }
}
