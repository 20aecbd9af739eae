package io.twofold.kit.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM;

@Path("/v1/spellings/{object}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_OCTET_STREAM)
class SpellingResource {

    private final Jobs jobs;

    SpellingResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @POST
    public RestResponse<JobView> spell(@RestPath UUID object, InputStream text) throws IOException, SQLException {
        return jobs.start("spelling", object, Map.of(), text);
    }
}
