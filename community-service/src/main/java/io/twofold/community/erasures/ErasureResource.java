package io.twofold.community.erasures;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.twofold.web.identity.Caller;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.erasures.ErasureProblem.NOT_FOUND;
import static io.twofold.web.identity.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/erasures/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "People")
class ErasureResource {

    private final Erasures erasures;
    private final Caller caller;
    private final PersonIds people;

    ErasureResource(Erasures erasures, Caller caller, PersonIds people) {
        this.erasures = erasures;
        this.caller = caller;
        this.people = people;
    }

    @GET
    @Operation(summary = "Read how far an erasure is")
    public ErasureView find(@RestPath UUID id) {
        return erasures.find(id)
                .filter(erasure ->
                        caller.is(ADMIN) || people.after(erasure.personId()).equals(caller.personId()))
                .map(ErasureView::of)
                .orElseThrow(() -> new ProblemException(NOT_FOUND, "Follow the Location of DELETE /v1/people/{id}."));
    }
}
