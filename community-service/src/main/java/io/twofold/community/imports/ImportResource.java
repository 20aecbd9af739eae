package io.twofold.community.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.kit.jobs.JobView;
import io.twofold.kit.jobs.Jobs;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/imports")
@Produces(APPLICATION_JSON)
@Tag(name = "Communities")
class ImportResource {

    private final Jobs jobs;
    private final CommunityAccess communities;

    ImportResource(Jobs jobs, CommunityAccess communities) {
        this.jobs = jobs;
        this.communities = communities;
    }

    @POST
    @Consumes("application/zip")
    @Operation(summary = "Import a whole community: the XML files of a Stack Exchange dump, in a zip")
    public RestResponse<JobView> start(
            @RestPath UUID id,
            @RestQuery @NotNull @Pattern(regexp = "stackexchange", message = "must be stackexchange") String format,
            InputStream dump)
            throws IOException, SQLException {
        communities.standingIn(id).mustDeliver();
        return jobs.start(DumpImport.NAME, id, new DumpOptions(format), dump);
    }
}
