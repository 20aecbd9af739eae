package io.twofold.community.contributions;

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

import io.twofold.community.communities.CommunityAccess;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{communityId}/contributions")
@Produces(APPLICATION_JSON) // else the OpenAPI document has no schema for 201
@Tag(name = "Contributions")
class ThreadResource {

    private static final int MOST_ALIKE = 10;

    private final ContributionRepository contributions;
    private final CommunityAccess communities;
    private final SimilarThreads similar;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ThreadResource(
            ContributionRepository contributions,
            CommunityAccess communities,
            SimilarThreads similar,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.contributions = contributions;
        this.communities = communities;
        this.similar = similar;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Ask a question, or publish an article")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201")
    public RestResponse<ContributionView> begin(@RestPath UUID communityId, @Valid PostContribution request) {
        var caller = communities.writerIn(communityId);
        var author = caller.asMember();
        var thread = new Contribution(
                ids.next(), communityId, request.kind().asContribution(), author, request.text(), now.instant());
        contributions.persist(thread);
        outbox.append(Told.of(thread).posted());
        return new SeenContribution(thread, caller).created();
    }

    @GET
    @Operation(summary = "List the questions and articles of a community")
    public Page<ContributionView> list(
            @RestPath UUID communityId, @BeanParam @Valid ThreadQuery query, @BeanParam @Valid PageRequest page) {
        var caller = communities.readerOf(communityId);
        if (query.like() != null) {
            var alike = contributions.findAll(similar.find(communityId, query.like(), MOST_ALIKE));
            return new Page<>(
                    alike.stream()
                            .map(row -> new SeenContribution(row, caller).view())
                            .toList(),
                    null);
        }
        var rows = contributions.findThreads(query, communityId, Place.after(page, Cursor.LAST), page.rows());
        return Page.of(rows, page, row -> new SeenContribution(row, caller).view(), query::cursor);
    }
}
