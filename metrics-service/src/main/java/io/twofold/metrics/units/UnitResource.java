package io.twofold.metrics.units;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.feeds.FeedOptions;
import io.twofold.metrics.feeds.TableImport;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/units")
@Produces(APPLICATION_JSON)
@RolesAllowed({"feed", "admin"})
@Tag(name = "Feeds")
class UnitResource {

    private final Assignments assignments;
    private final Jobs jobs;
    private final JsonWebToken token;
    private final WriteTime now;
    private final Clock clock;

    UnitResource(Assignments assignments, Jobs jobs, JsonWebToken token, WriteTime now, Clock clock) {
        this.assignments = assignments;
        this.jobs = jobs;
        this.token = token;
        this.now = now;
        this.clock = clock;
    }

    @POST
    @Transactional(rollbackOn = SQLException.class)
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say who belongs to which formal unit: all of them or none")
    public RestResponse<Assigned> assign(@Valid AssignUnits request) throws SQLException {
        var result = assignments.keep(request.items().stream()
                .map(item -> assignments.of(token.getIssuer(), item))
                .toList());
        return RestResponse.ok(new Assigned(result.added(), result.known(), result.skipped(), now.instant()));
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @Operation(summary = "The same as a table of any length: person, unit, from, to")
    public RestResponse<JobView> start(InputStream table) throws IOException, SQLException {
        return jobs.start(
                UnitImport.NAME, TableImport.ALL, new FeedOptions(token.getIssuer(), "units", clock.instant()), table);
    }
}
