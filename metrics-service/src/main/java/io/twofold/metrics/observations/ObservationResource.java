package io.twofold.metrics.observations;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.feeds.FeedOptions;
import io.twofold.metrics.feeds.TableImport;
import io.twofold.metrics.observations.ObservationTakeBack.TakeBack;
import io.twofold.web.identity.Caller;
import io.twofold.web.identity.Role;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.metrics.observations.ObservationProblem.IMPORT_NOT_FOUND;
import static io.twofold.metrics.observations.ReportObservations.LABEL;
import static io.twofold.metrics.observations.ReportObservations.MESSAGE;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1")
@Produces(APPLICATION_JSON)
@RolesAllowed({"feed", "admin"})
@Tag(name = "Feeds")
class ObservationResource {

    private final Observations observations;
    private final ObservationImports imports;
    private final Jobs jobs;
    private final Caller caller;
    private final JsonWebToken token;
    private final WriteTime now;
    private final Clock clock;

    ObservationResource(
            Observations observations,
            ObservationImports imports,
            Jobs jobs,
            Caller caller,
            JsonWebToken token,
            WriteTime now,
            Clock clock) {
        this.observations = observations;
        this.imports = imports;
        this.jobs = jobs;
        this.caller = caller;
        this.token = token;
        this.now = now;
        this.clock = clock;
    }

    @POST
    @Path("observations:batch")
    @Transactional(rollbackOn = SQLException.class)
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Tell who was seen to have to do with whom: all of it or none")
    public RestResponse<Observed> report(@Valid ReportObservations request) throws SQLException {
        var seen = request.items().stream()
                .map(item -> observations.of(token.getIssuer(), request.source(), item))
                .toList();
        var result = observations.keep(seen, request.source(), now.instant(), null);
        return RestResponse.ok(new Observed(result.added(), result.known(), result.skipped(), now.instant()));
    }

    @POST
    @Path("observations/imports")
    @Consumes("text/csv")
    @Operation(summary = "The same as a table of any length: from, to, at, weight, kind")
    public RestResponse<JobView> start(
            @RestQuery @DefaultValue("import") @Pattern(regexp = LABEL, message = MESSAGE) String source,
            InputStream table)
            throws IOException, SQLException {
        return jobs.start(
                ObservationImport.NAME,
                TableImport.ALL,
                new FeedOptions(token.getIssuer(), source, clock.instant()),
                table);
    }

    @GET
    @Path("observations/imports")
    @Operation(summary = "List the imports of observations that ended, the newest first")
    public Page<ObservationImportView> list(@BeanParam @Valid PageRequest page) throws SQLException {
        var found = imports.findPage(page.beforeId(), deliveredBy(), page.rows());
        return Page.of(found, page, view -> view, view -> Cursor.of(view.id()));
    }

    // Without If-Match: an import only ever changes to this.
    @DELETE
    @Path("observations/imports/{importId}")
    @Operation(summary = "Take back what an import of observations brought")
    public RestResponse<JobView> takeBack(@RestPath UUID importId) throws IOException, SQLException {
        if (!imports.isThere(importId, deliveredBy())) {
            throw new ProblemException(IMPORT_NOT_FOUND, "Choose one of GET /v1/observations/imports.");
        }
        return jobs.start(
                ObservationTakeBack.NAME, TableImport.ALL, new TakeBack(importId), InputStream.nullInputStream());
    }

    /** A feed sees no more than it delivers, an admin what anybody did: null. */
    private @Nullable UUID deliveredBy() {
        return caller.is(Role.ADMIN) ? null : caller.personId();
    }
}
