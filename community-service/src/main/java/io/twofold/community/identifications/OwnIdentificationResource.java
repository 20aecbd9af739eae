package io.twofold.community.identifications;

import java.sql.SQLException;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/people/me")
@Produces(APPLICATION_JSON)
@Tag(name = "People of imported communities")
class OwnIdentificationResource {

    private final ImportedPeople people;
    private final Caller caller;

    OwnIdentificationResource(ImportedPeople people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List whom of imported communities I am said to be")
    public Page<ImportedPersonView> list(@BeanParam @Valid PageRequest page) throws SQLException {
        var found = people.findThoseOf(caller.personId(), page.afterId(), page.rows());
        return Page.of(found, page, view -> view, view -> Cursor.of(view.id()));
    }
}
