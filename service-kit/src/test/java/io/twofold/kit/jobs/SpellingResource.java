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

import io.twofold.web.identity.Caller;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM;

@Path("/v1/spellings/{object}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_OCTET_STREAM)
class SpellingResource {

    private final Jobs jobs;
    private final Caller caller;

    SpellingResource(Jobs jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @POST
    public RestResponse<JobView> spell(@RestPath UUID object, InputStream text) throws IOException, SQLException {
        caller.personId(); // as whoever asks what they may
        return jobs.start("spelling", object, person -> Map.of("by", person), text);
    }
}
