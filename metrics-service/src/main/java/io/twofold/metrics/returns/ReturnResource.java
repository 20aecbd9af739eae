package io.twofold.metrics.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.csv.Csv;
import io.twofold.metrics.effects.CaseList;
import io.twofold.metrics.effects.CaseView;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/returns")
@Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "Returns")
class ReturnResource {

    private final InvestmentRepository investments;
    private final ReturnReading reading;
    private final Conditional conditional;
    private final Caller caller;
    private final Ids ids;
    private final WriteTime now;

    ReturnResource(
            InvestmentRepository investments,
            ReturnReading reading,
            Conditional conditional,
            Caller caller,
            Ids ids,
            WriteTime now) {
        this.investments = investments;
        this.reading = reading;
        this.conditional = conditional;
        this.caller = caller;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Turn an effect into money, and keep it")
    @APIResponseSchema(value = ReturnView.class, responseCode = "201")
    public RestResponse<ReturnView> compute(@Valid ComputeReturn request, @RestQuery @Nullable Instant minAsOf) {
        reading.seen(request.effect(), null);
        var investment = new Investment(ids.next(), request, caller.personId(), now.instant());
        investments.persist(investment);
        return ResponseBuilder.create(CREATED, ReturnView.of(investment, reading.newest(investment, minAsOf)))
                .header(LOCATION, "/v1/returns/" + investment.id())
                .build();
    }

    @GET
    @Operation(summary = "List the returns of an effect, the newest first")
    public Page<ReturnItem> list(@RestQuery @NotNull UUID effect, @BeanParam @Valid PageRequest page) {
        reading.seen(effect, null);
        var before = page.beforeId();
        return Page.of(
                investments.findPage(effect, before, page.rows()), page, ReturnItem::of, each -> Cursor.of(each.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a return; recomputed where cases or rates have changed")
    public RestResponse<ReturnView> find(@RestPath UUID id, @RestQuery @Nullable Instant minAsOf) {
        return conditional.answer(view(id, minAsOf));
    }

    @GET
    @Path("{id}")
    @Produces(TEXT_HTML)
    @Operation(summary = "The same as a page to print")
    public String print(@RestPath UUID id, @RestQuery @Nullable Instant minAsOf) {
        return new ReturnPage(view(id, minAsOf)).html();
    }

    @GET
    @Path("{id}/revisions")
    @Operation(summary = "What was said of it, the newest first")
    public Page<ReturnView> revisions(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var investment = investments.require(id);
        var after = page.after();
        var before = after == null ? Integer.MAX_VALUE : Math.toIntExact(after.number(0));
        return Page.of(
                reading.revisions(investment, before, page.rows()),
                page,
                revision -> ReturnView.of(investment, revision),
                revision -> Cursor.of(revision.revision()));
    }

    @GET
    @Path("{id}/cases")
    @Operation(summary = "The cases behind it")
    public Page<CaseView> cases(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, @RestQuery @Nullable Instant minAsOf) {
        return CaseList.of(reading.cases(investments.require(id), minAsOf), page);
    }

    private ReturnView view(UUID id, @Nullable Instant minAsOf) {
        var investment = investments.require(id);
        return ReturnView.of(investment, reading.newest(investment, minAsOf));
    }
}
