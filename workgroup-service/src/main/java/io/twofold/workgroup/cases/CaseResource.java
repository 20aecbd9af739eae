package io.twofold.workgroup.cases;

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
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.cases.CaseProblem.REF_TAKEN;
import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/cases")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private static final UUID BEFORE_THE_NEWEST = new UUID(-1, -1); // in the order of the list, and of PostgreSQL

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CaseResource(
            CaseRepository cases, CaseAccess access, Conditional conditional, Outbox outbox, Ids ids, WriteTime now) {
        this.cases = cases;
        this.access = access;
        this.conditional = conditional;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Open a case of a process, or of a workgroup")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> open(@Valid OpenCase request) {
        access.mayOpen(request);
        if (request.externalRef() != null && cases.has(request.processId(), request.externalRef())) {
            throw new ProblemException(REF_TAKEN, "Read it, or choose another.");
        }
        var opened = new ProcessCase(ids.next(), request, now.instant());
        cases.persist(opened);
        outbox.append(opened.opened(access.actor()));
        return ResponseBuilder.create(CREATED, CaseView.of(opened, true))
                .header(LOCATION, "/v1/cases/" + opened.id())
                .header(ETAG, opened.tag().beside(true))
                .build();
    }

    @GET
    @Operation(summary = "List the cases of a process, or of one of its workgroups, the newest first")
    public Page<CaseView> list(
            @RestQuery @NotNull UUID process, @RestQuery @Nullable UUID workgroup, @BeanParam @Valid PageRequest page) {
        access.mayList(process, workgroup);
        var after = page.after();
        var before = after == null ? BEFORE_THE_NEWEST : after.uuid(0);
        return Page.of(
                cases.findPage(process, workgroup, before, page.rows()),
                page,
                found -> CaseView.of(found, true),
                found -> Cursor.of(found.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one case")
    public RestResponse<CaseView> find(@RestPath UUID id) {
        var found = cases.require(id);
        access.mustWorkOn(found);
        return conditional.answer(found.tag().beside(true), CaseView.of(found, true));
    }
}
