package io.twofold.community.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.imports.formats.ImportOptions;
import io.twofold.community.imports.takeback.TakeBack;
import io.twofold.events.Actor;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.imports.ImportProblem.NOT_FOUND;
import static io.twofold.web.identity.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/imports")
@Produces(APPLICATION_JSON)
@Tag(name = "Communities")
class ImportResource {

    private final Jobs jobs;
    private final CommunityAccess communities;
    private final CommunityImports imports;
    private final Caller caller;

    ImportResource(Jobs jobs, CommunityAccess communities, CommunityImports imports, Caller caller) {
        this.jobs = jobs;
        this.communities = communities;
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("application/zip")
    @Operation(summary = "Import a whole community: the XML files of a Stack Exchange dump, in a zip")
    public RestResponse<JobView> importDump(
            @RestPath UUID id,
            @RestQuery @NotNull @Pattern(regexp = "stackexchange", message = "must be stackexchange") String format,
            InputStream dump)
            throws IOException, SQLException {
        communities.standingIn(id).mustDeliver();
        return start(id, format, dump);
    }

    @POST
    @Consumes("application/x-ndjson")
    @Operation(summary = "Import a whole community: a line of JSON for each thing, as an export has them")
    public RestResponse<JobView> importLines(
            @RestPath UUID id,
            @RestQuery @NotNull @Pattern(regexp = "ndjson", message = "must be ndjson") String format,
            InputStream lines)
            throws IOException, SQLException {
        if (!caller.is(ADMIN) || communities.isThere(id)) { // by an admin it may open the community that is exported
            communities.standingIn(id).mustDeliver();
        }
        return start(id, format, lines);
    }

    @GET
    @Operation(summary = "List the imports that ended, the newest first")
    public Page<ImportView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) throws SQLException {
        var standing = communities.standingIn(id);
        if (!standing.feed()) {
            standing.mustBeSteward();
        }
        var before = page.beforeId();
        var startedBy = standing.steward() ? null : caller.personId(); // a feed sees no more than it delivers
        var found = imports.findPage(id, before, startedBy, page.rows(), standing.steward());
        return Page.of(found, page, view -> view, view -> Cursor.of(view.id()));
    }

    // Without If-Match: an import only ever changes to this.
    @DELETE
    @Path("{importId}")
    @Operation(summary = "Take back what an import brought")
    public RestResponse<JobView> takeBack(@RestPath UUID id, @RestPath UUID importId) throws IOException, SQLException {
        var standing = communities.standingIn(id);
        standing.mustBeSteward();
        standing.mustBeActive();
        if (imports.find(id, importId).isEmpty()) {
            throw new ProblemException(NOT_FOUND, "Choose one of GET /v1/communities/{id}/imports.");
        }
        return jobs.start(
                CommunityTakeBack.NAME,
                id,
                person -> new TakeBack(importId, new Actor(person, caller.unit())),
                InputStream.nullInputStream());
    }

    private RestResponse<JobView> start(UUID id, String format, InputStream upload) throws IOException, SQLException {
        return jobs.start(
                CommunityImport.NAME, id, person -> new ImportOptions(format, caller.is(ADMIN), person), upload);
    }
}
