package io.twofold.metrics.observations;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;
import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.feeds.FeedOptions;
import io.twofold.metrics.feeds.TableImport;

import static io.twofold.metrics.observations.ReportObservations.LABEL;
import static io.twofold.metrics.observations.ReportObservations.MESSAGE;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1")
@Produces(APPLICATION_JSON)
@RolesAllowed({"feed", "admin"})
@Tag(name = "Feeds")
class ObservationResource {

    private final Observations observations;
    private final Jobs jobs;
    private final JsonWebToken token;
    private final WriteTime now;
    private final Clock clock;

    ObservationResource(Observations observations, Jobs jobs, JsonWebToken token, WriteTime now, Clock clock) {
        this.observations = observations;
        this.jobs = jobs;
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
}
