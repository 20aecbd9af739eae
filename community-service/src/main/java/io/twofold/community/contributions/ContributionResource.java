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
import io.twofold.web.conditional.Conditional;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/contributions/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class ContributionResource {

    private final ContributionRepository contributions;
    private final CommunityAccess communities;
    private final Conditional conditional;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ContributionResource(
            ContributionRepository contributions,
            CommunityAccess communities,
            Conditional conditional,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.contributions = contributions;
        this.communities = communities;
        this.conditional = conditional;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read one contribution")
    public RestResponse<ContributionView> find(@RestPath UUID id) {
        var contribution = contributions.require(id);
        var seen = new SeenContribution(contribution, communities.readerOf(contribution.communityId()));
        return conditional.answer(seen.tag(), seen.view());
    }

    @POST
    @Path("answers")
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Answer a question")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201")
    public RestResponse<ContributionView> answer(@RestPath UUID id, @Valid PostAnswer request) {
        var question = contributions.lockThread(id);
        var caller = communities.readerOf(question.communityId());
        var answer = question.answer(ids.next(), caller.asMember(), request.body(), now.instant());
        contributions.persist(answer);
        outbox.append(question.answered(answer, caller.actor()));
        return new SeenContribution(answer, caller).created();
    }

    @GET
    @Path("answers")
    @Operation(summary = "List the answers to a question, the oldest first")
    public Page<ContributionView> listAnswers(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var caller = communities.readerOf(contributions.require(id).communityId());
        var rows = contributions.findAnswers(id, Place.after(page, Place.FIRST), page.rows());
        return Page.of(rows, page, row -> new SeenContribution(row, caller).view(), Place::cursor);
    }
}
