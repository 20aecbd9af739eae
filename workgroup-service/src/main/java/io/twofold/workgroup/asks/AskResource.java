package io.twofold.workgroup.asks;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.cases.CaseAccess;

import static io.twofold.workgroup.asks.AskProblem.NOT_YOUR_HELP;
import static io.twofold.workgroup.asks.AskProblem.OWN;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.Objects.requireNonNull;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/cases/{id}/asks")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class AskResource {

    private final AskRepository asks;
    private final CaseAccess cases;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    AskResource(AskRepository asks, CaseAccess cases, Outbox outbox, Ids ids, WriteTime now) {
        this.asks = asks;
        this.cases = cases;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Ask for help on a case")
    @APIResponseSchema(value = AskView.class, responseCode = "201")
    public RestResponse<AskView> ask(@RestPath UUID id, @Valid AskForHelp request) {
        var owner = cases.lock(id);
        var asker = cases.actor();
        var ask = new Ask(ids.next(), id, request, requireNonNull(asker.personId()), asker.unit(), now.instant());
        asks.persist(ask);
        outbox.append(ask.asked(owner));
        return ResponseBuilder.create(CREATED, ask.view())
                .header(LOCATION, "/v1/cases/%s/asks/%s".formatted(id, ask.id()))
                .build();
    }

    @GET
    @Operation(summary = "List who asked for help on a case, and who gave it, the oldest first")
    public Page<AskView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        cases.require(id);
        var after = page.afterId();
        return Page.of(asks.findPage(id, after, page.rows()), page, Ask::view, ask -> Cursor.of(ask.id()));
    }

    @GET
    @Path("{askId}")
    @Operation(summary = "Read one ask")
    public AskView find(@RestPath UUID id, @RestPath UUID askId) {
        cases.require(id);
        return asks.require(id, askId).view();
    }

    @PUT
    @Path("{askId}/help")
    @Transactional
    @Operation(summary = "Take it: I help")
    public AskView give(@RestPath UUID id, @RestPath UUID askId) {
        var owner = cases.lock(id);
        var ask = asks.require(id, askId);
        var helper = cases.actor();
        var person = requireNonNull(helper.personId());
        if (ask.wasAskedBy(person)) {
            throw new ProblemException(OWN, "Wait until somebody else takes it.");
        }
        ask.give(owner, person, helper.unit(), now.instant()).ifPresent(outbox::append);
        return ask.view();
    }

    @DELETE
    @Path("{askId}/help")
    @Transactional
    @Operation(summary = "Give it back: help is needed still")
    public AskView giveBack(@RestPath UUID id, @RestPath UUID askId) {
        var owner = cases.lock(id);
        var ask = asks.require(id, askId);
        if (!ask.isNobodysHelpBut(requireNonNull(cases.actor().personId()))) {
            throw new ProblemException(NOT_YOUR_HELP, "Ask who gives it, or take it over: PUT …/help.");
        }
        ask.giveBack(owner, now.instant()).ifPresent(outbox::append);
        return ask.view();
    }
}
