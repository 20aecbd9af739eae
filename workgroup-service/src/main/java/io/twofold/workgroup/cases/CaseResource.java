package io.twofold.workgroup.cases;

import java.util.Objects;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/cases")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private final CaseRepository cases;
    private final CaseSearch search;
    private final CaseAccess access;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CaseResource(
            CaseRepository cases,
            CaseSearch search,
            CaseAccess access,
            Conditional conditional,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.cases = cases;
        this.search = search;
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
        access.mayOpen(request.processId(), request.workgroupId());
        var opened = new ProcessCase(ids.next(), request, access.actor().personId(), now.instant());
        cases.addOrChange(opened);
        outbox.append(opened.opened(access.actor()));
        var view = view(opened);
        return ResponseBuilder.create(CREATED, view)
                .header(LOCATION, "/v1/cases/" + opened.id())
                .header(ETAG, view.tag(opened))
                .build();
    }

    @GET
    @Operation(summary = "List the cases of a process, or of one of its workgroups")
    public Page<CaseView> list(@BeanParam @Valid CaseFilter filter, @BeanParam @Valid PageRequest page) {
        access.mayList(filter);
        var allowed = access.allowedOnEach();
        return Page.of(
                search.find(filter, page.after(), page.rows()),
                page,
                found -> CaseView.of(found, allowed.apply(found)),
                found -> CaseSearch.placeOf(found, filter.sort()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one case")
    public RestResponse<CaseView> find(@RestPath UUID id) {
        var found = cases.require(id);
        access.mustWorkOn(found);
        return seen(found);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what is known of a case, or whose it is")
    public RestResponse<CaseView> change(@RestPath UUID id, MergePatch patch) {
        var found = cases.lock(id);
        access.mustWorkOn(found);
        conditional.mustMatch(found.tag());
        var settings = patch.appliedTo(found.settings());
        if (!Objects.equals(settings.workgroupId(), found.workgroupId())) {
            access.mayOpen(found.processId(), settings.workgroupId());
        }
        var changed = found.change(settings, access.actor(), now.instant());
        cases.addOrChange(found); // or the answer would carry the tag of the state before
        changed.ifPresent(outbox::append);
        return seen(found);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Remove a case that never was")
    public void remove(@RestPath UUID id) {
        var found = cases.lock(id);
        access.mayRemove(found);
        conditional.mustMatch(found.tag());
        outbox.append(found.remove(access.actor(), now.instant()));
    }

    private RestResponse<CaseView> seen(ProcessCase found) {
        var view = view(found);
        return conditional.answer(view.tag(found), view);
    }

    private CaseView view(ProcessCase found) {
        return CaseView.of(found, access.allowed(found));
    }
}
