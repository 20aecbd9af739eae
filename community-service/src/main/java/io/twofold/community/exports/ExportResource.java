package io.twofold.community.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.kit.exports.Exports;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_DISPOSITION;

@Path("/v1/communities/{id}/export")
@Tag(name = "Communities")
class ExportResource {

    private final CommunityAccess communities;
    private final Exports exports;
    private final ExportedLines lines;

    ExportResource(CommunityAccess communities, Exports exports, ExportedLines lines) {
        this.communities = communities;
        this.exports = exports;
        this.lines = lines;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(summary = "Export all of a community, a line of JSON for each thing")
    public RestResponse<StreamingOutput> export(@RestPath UUID id) {
        communities.standingIn(id).mustBeSteward();
        exports.mustHaveRoom();
        return ResponseBuilder.<StreamingOutput>ok(file -> write(id, file))
                .header(CONTENT_DISPOSITION, "attachment; filename=\"%s.ndjson\"".formatted(id))
                .build();
    }

    private void write(UUID id, OutputStream file) throws IOException {
        try {
            lines.write(id, file);
        } catch (SQLException e) {
            throw new IOException(e); // the answer breaks off, so that nobody takes it for all
        }
    }
}
