package io.twofold.community.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.twofold.web.identity.Caller;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/people")
@Produces(APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {

    private final Caller caller;

    PersonResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("me")
    @Operation(summary = "Read who the token says that the caller is")
    public PersonView me() {
        return PersonView.of(caller);
    }
}
