package io.twofold.community.stories;

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

import io.twofold.community.communities.CommunityAccess;
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

@Path("/v1/communities/{id}/stories")
@Produces(APPLICATION_JSON)
@Tag(name = "Stories")
class CommunityStoryResource {

    private final StoryRepository stories;
    private final StoryLinks links;
    private final CommunityAccess communities;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CommunityStoryResource(
            StoryRepository stories,
            StoryLinks links,
            CommunityAccess communities,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.stories = stories;
        this.links = links;
        this.communities = communities;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Tell a value story")
    @APIResponseSchema(value = StoryView.class, responseCode = "201")
    public RestResponse<StoryView> tell(@RestPath UUID id, @Valid TellStory request) {
        var caller = communities.writerIn(id);
        var author = caller.asMember();
        links.mustBeIn(id, request);
        var story = new ValueStory(ids.next(), id, author, request, now.instant());
        stories.persist(story);
        outbox.append(story.told());
        // As a plain header: created(URI) would put this service's own host before the path, behind a gateway.
        return ResponseBuilder.create(CREATED, StoryView.of(story, caller))
                .header(LOCATION, "/v1/stories/" + story.id())
                .header(ETAG, StoryResource.tag(story, caller))
                .build();
    }

    @GET
    @Operation(summary = "List the stories of a community, the newest first")
    public Page<StoryView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var caller = communities.readerOf(id);
        var before = page.after(Cursor.LAST);
        var rows = stories.findPage(id, before.instant(0), before.uuid(1), page.rows());
        return Page.of(rows, page, row -> StoryView.of(row, caller), row -> Cursor.of(row.createdAt(), row.id()));
    }
}
