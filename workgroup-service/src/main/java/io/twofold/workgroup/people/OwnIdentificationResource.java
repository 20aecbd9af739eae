package io.twofold.workgroup.people;

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

@Path("/v1/processes/people/me")
@Produces(APPLICATION_JSON)
@Tag(name = "People in event logs")
class OwnIdentificationResource {

    private final NamesOfLogs names;
    private final Caller caller;

    OwnIdentificationResource(NamesOfLogs names, Caller caller) {
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the names in logs that I am said to be, in all processes")
    public Page<LogPersonView> list(@BeanParam @Valid PageRequest page) throws SQLException {
        var found = names.findThoseOf(caller.personId(), page.afterId(), page.rows());
        return Page.of(found, page, view -> view, view -> Cursor.of(view.id()));
    }
}
