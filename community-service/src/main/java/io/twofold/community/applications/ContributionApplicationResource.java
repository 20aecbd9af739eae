package io.twofold.community.applications;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.community.contributions.ContributionAccess;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/contributions/{id}/applications")
@Produces(APPLICATION_JSON)
@Tag(name = "Applications")
class ContributionApplicationResource {

    private final ApplicationRepository applications;
    private final ContributionAccess contributions;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ContributionApplicationResource(
            ApplicationRepository applications,
            ContributionAccess contributions,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.applications = applications;
        this.contributions = contributions;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say that one has put a contribution to use")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    public RestResponse<ApplicationView> apply(@RestPath UUID id, @Valid ApplyContribution request) {
        var contribution = contributions.readLocked(id);
        contribution.mustBeThere();
        var application = new KnowledgeApplication(ids.next(), contribution, request, now.instant());
        applications.persist(application);
        contributions.applied(id, 1);
        outbox.append(application.applied(contribution));
        // As a plain header: created(URI) would put this service's own host before the path, behind a gateway.
        return ResponseBuilder.create(CREATED, ApplicationView.of(application, contribution.caller()))
                .header(LOCATION, "/v1/applications/" + application.id())
                .header(ETAG, application.tag().beside(ApplicationView.allowed(application, contribution.caller())))
                .build();
    }

    @GET
    @Operation(summary = "List where a contribution was put to use, the newest first")
    public Page<ApplicationView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var caller = contributions.read(id).caller();
        var before = page.after(Cursor.LAST);
        var rows = applications.findPage(id, before.instant(0), before.uuid(1), page.rows());
        return Page.of(rows, page, row -> ApplicationView.of(row, caller), row -> Cursor.of(row.createdAt(), row.id()));
    }
}
