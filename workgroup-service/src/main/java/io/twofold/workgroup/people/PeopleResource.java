package io.twofold.workgroup.people;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.identification.Identifications;
import io.twofold.kit.identification.Identified;
import io.twofold.kit.identification.IdentifyPeople;
import io.twofold.kit.identification.PeopleTable;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.processes.ProcessAccess;

import static io.twofold.workgroup.people.PeopleProblem.NOT_IDENTIFIED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/processes/{id}/people")
@Produces(APPLICATION_JSON)
@Tag(name = "People in event logs")
class PeopleResource {

    private final NamesOfLogs names;
    private final Identifications identifications;
    private final ProcessAccess processes;
    private final Caller caller;

    PeopleResource(NamesOfLogs names, Identifications identifications, ProcessAccess processes, Caller caller) {
        this.names = names;
        this.identifications = identifications;
        this.processes = processes;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the names in the logs of a process, and who they are, by name")
    public Page<LogPersonView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) throws SQLException {
        processes.mustBeOwner(id);
        var after = page.after(Cursor.FIRST_BY_TEXT);
        var found = names.findPage(id, after.text(0), after.uuid(1), page.rows());
        return Page.of(found, page, view -> view, view -> Cursor.of(view.name(), view.id()));
    }

    @POST
    @Transactional(rollbackOn = SQLException.class)
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say who names in logs are, before or after these are imported: all of them or none")
    public RestResponse<Identified> identify(@RestPath UUID id, @Valid IdentifyPeople request) throws SQLException {
        processes.mustFeed(id);
        return RestResponse.ok(identifications.keep(id, request.items()));
    }

    @POST
    @Transactional(rollbackOn = {SQLException.class, IOException.class})
    @Consumes("text/csv")
    @Operation(summary = "The same as a table: name, person, automated")
    public RestResponse<Identified> identify(@RestPath UUID id, InputStream table) throws SQLException, IOException {
        processes.mustFeed(id);
        return RestResponse.ok(identifications.keep(id, PeopleTable.read(table)));
    }

    // Without If-Match: whoever takes it back does not mind who said it last.
    @DELETE
    @Path("{aliasId}/identification")
    @Transactional(rollbackOn = SQLException.class)
    @Operation(summary = "Take back who a name is: owners of the process, and whoever it is said to be")
    public void takeBack(@RestPath UUID id, @RestPath UUID aliasId) throws SQLException {
        var isSelf = identifications
                .personOf(id, aliasId)
                .filter(caller.personId()::equals)
                .isPresent();
        if (!isSelf) {
            processes.mustBeOwner(id);
        }
        if (!identifications.takeBack(id, aliasId)) {
            throw new ProblemException(NOT_IDENTIFIED, "Choose one of GET /v1/processes/{id}/people.");
        }
    }
}
