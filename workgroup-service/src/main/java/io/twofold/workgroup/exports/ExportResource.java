package io.twofold.workgroup.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import javax.xml.stream.XMLStreamException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.kit.exports.Exports;
import io.twofold.workgroup.processes.ProcessAccess;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_DISPOSITION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_XML;

@Path("/v1/processes/{id}/export")
@Tag(name = "Event logs")
class ExportResource {

    private final ProcessAccess processes;
    private final Exports exports;
    private final ExportedEvents events;
    private final ObjectReader json;

    ExportResource(ProcessAccess processes, Exports exports, ExportedEvents events, ObjectMapper json) {
        this.processes = processes;
        this.exports = exports;
        this.events = events;
        this.json = json.readerFor(new TypeReference<Map<String, Object>>() {});
    }

    @GET
    @Produces(APPLICATION_XML)
    @Operation(summary = "Export all cases of a process as an event log: XES (IEEE 1849-2023)")
    public RestResponse<StreamingOutput> export(@RestPath UUID id) {
        processes.mustBeOwner(id);
        exports.mustHaveRoom();
        return ResponseBuilder.<StreamingOutput>ok(log -> write(id, log))
                .header(CONTENT_DISPOSITION, "attachment; filename=\"%s.xes\"".formatted(id))
                .build();
    }

    void write(UUID id, OutputStream log) throws IOException {
        try {
            var xes = new XesWriter(log, json);
            xes.begin(id.toString());
            events.forEach(id, event -> write(xes, event));
            xes.end();
        } catch (SQLException | XMLStreamException e) {
            throw new IOException(e); // the answer breaks off, so that nobody takes it for all
        }
    }

    private static void write(XesWriter xes, ExportedEvent event) throws IOException {
        try {
            xes.write(event);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
