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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.community.contributions.texts.ReplyText;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.COMMENT;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/contributions/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class ReplyResource {

    private final ContributionRepository contributions;
    private final ContributionAccess access;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ReplyResource(
            ContributionRepository contributions, ContributionAccess access, Outbox outbox, Ids ids, WriteTime now) {
        this.contributions = contributions;
        this.access = access;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Path("answers")
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Answer a question")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201")
    public RestResponse<ContributionView> answer(@RestPath UUID id, @Valid ReplyText request) {
        var seen = access.lock(id);
        var author = seen.caller().asMember();
        var it = seen.contribution().answer(ids.next(), author, request, now.instant());
        return posted(seen, it);
    }

    @GET
    @Path("answers")
    @Operation(summary = "List the answers to a question, the oldest first")
    public Page<ContributionView> listAnswers(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var caller = access.find(id).caller();
        var rows = contributions.findReplies(id, ANSWER, Place.after(page, Cursor.FIRST), page.rows());
        return Page.of(rows, page, row -> new SeenContribution(row, caller).view(), Place::cursor);
    }

    @POST
    @Path("comments")
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Comment on a contribution of any kind")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201")
    public RestResponse<ContributionView> comment(@RestPath UUID id, @Valid ReplyText request) {
        var seen = access.lock(id);
        var author = seen.caller().asMember();
        var it = seen.contribution().comment(ids.next(), author, request, now.instant());
        return posted(seen, it);
    }

    @GET
    @Path("comments")
    @Operation(summary = "List the comments on a contribution, the oldest first")
    public Page<ContributionView> listComments(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "true: all comments of the thread that it begins") boolean thread,
            @BeanParam @Valid PageRequest page) {
        var caller = access.find(id).caller();
        var after = Place.after(page, Cursor.FIRST);
        var rows = thread
                ? contributions.findOfThread(id, COMMENT, after, page.rows())
                : contributions.findReplies(id, COMMENT, after, page.rows());
        return Page.of(rows, page, row -> new SeenContribution(row, caller).view(), Place::cursor);
    }

    private RestResponse<ContributionView> posted(SeenContribution parent, Contribution reply) {
        contributions.require(reply.threadId()).touch(now.instant());
        contributions.persist(reply);
        outbox.append(Told.of(reply).posted());
        return new SeenContribution(reply, parent.caller()).created();
    }
}
