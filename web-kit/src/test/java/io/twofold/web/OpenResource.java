package io.twofold.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/open")
class OpenResource {

    @GET
    public String answer() {
        return "open";
    }
}
