package io.twofold.community.identifications;

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

import io.twofold.community.communities.CommunityAccess;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.identification.Identifications;
import io.twofold.kit.identification.Identified;
import io.twofold.kit.identification.IdentifyPeople;
import io.twofold.kit.identification.PeopleTable;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.identifications.IdentificationProblem.NOT_IDENTIFIED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/people")
@Produces(APPLICATION_JSON)
@Tag(name = "People of imported communities")
class ImportedPeopleResource {

    private final ImportedPeople people;
    private final Identifications identifications;
    private final CommunityAccess communities;

    ImportedPeopleResource(ImportedPeople people, Identifications identifications, CommunityAccess communities) {
        this.people = people;
        this.identifications = identifications;
        this.communities = communities;
    }

    @GET
    @Operation(summary = "List the people of imports into a community, and who they are, by name")
    public Page<ImportedPersonView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) throws SQLException {
        communities.standingIn(id).mustBeSteward();
        var after = page.after(Cursor.FIRST_BY_TEXT);
        var found = people.findPage(id, after.text(0), after.uuid(1), page.rows());
        return Page.of(found, page, view -> view, ImportedPersonView::cursor);
    }

    @POST
    @Transactional(rollbackOn = SQLException.class)
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say who people of an import are, before or after it: all of them or none")
    public RestResponse<Identified> identify(@RestPath UUID id, @Valid IdentifyPeople request) throws SQLException {
        communities.standingIn(id).mustDeliver();
        return RestResponse.ok(identifications.keep(id, request.items()));
    }

    @POST
    @Transactional(rollbackOn = {SQLException.class, IOException.class})
    @Consumes("text/csv")
    @Operation(summary = "The same as a table: name, person, automated")
    public RestResponse<Identified> identify(@RestPath UUID id, InputStream table) throws SQLException, IOException {
        communities.standingIn(id).mustDeliver();
        return RestResponse.ok(identifications.keep(id, PeopleTable.read(table)));
    }

    // Without If-Match: whoever takes it back does not mind who said it last.
    @DELETE
    @Path("{aliasId}/identification")
    @Transactional(rollbackOn = SQLException.class)
    @Operation(summary = "Take back who somebody is: stewards, and whoever it is said to be")
    public void takeBack(@RestPath UUID id, @RestPath UUID aliasId) throws SQLException {
        var caller = communities.standingIn(id);
        var isSelf = identifications.personOf(id, aliasId).filter(caller::is).isPresent();
        if (!isSelf) {
            caller.mustBeSteward();
        }
        if (!identifications.takeBack(id, aliasId)) {
            throw new ProblemException(NOT_IDENTIFIED, "Choose one of GET /v1/communities/{id}/people.");
        }
    }
}
