package io.twofold.community.stories;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.community.communities.Standing;
import io.twofold.community.stories.StoryAccess.SeenStory;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.ETag;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.stories.StoryProblem.NOT_THE_TELLER;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/stories/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Stories")
class StoryResource {

    private final StoryAccess stories;
    private final StoryLinks links;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    StoryResource(StoryAccess stories, StoryLinks links, Conditional conditional, Outbox outbox, WriteTime now) {
        this.stories = stories;
        this.links = links;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read one story")
    public RestResponse<StoryView> find(@RestPath UUID id) {
        return answer(stories.find(id));
    }

    @PATCH
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Tell it in another way")
    public RestResponse<StoryView> change(@RestPath UUID id, MergePatch patch) {
        var seen = stories.lock(id);
        var story = seen.story();
        admit(seen.caller().is(story.authorId()), seen);
        conditional.mustMatch(story.tag());
        var wanted = patch.appliedTo(story.asTold());
        links.mustBeIn(story.communityId(), wanted, story.asTold());
        story.change(wanted, now.instant()).ifPresent(outbox::append);
        return answer(seen);
    }

    @PUT
    @Path("removal")
    @Transactional
    @Operation(summary = "Take a story away; its teller and stewards still see it")
    public StoryView remove(@RestPath UUID id) {
        var seen = curated(id);
        seen.story().remove(seen.caller().actor(), now.instant()).ifPresent(outbox::append);
        return StoryView.of(seen.story(), seen.caller());
    }

    @DELETE
    @Path("removal")
    @Transactional
    @Operation(summary = "Restore a story that was removed")
    public StoryView restore(@RestPath UUID id) {
        var seen = curated(id);
        seen.story().restore(now.instant()).ifPresent(outbox::append);
        return StoryView.of(seen.story(), seen.caller());
    }

    private SeenStory curated(UUID id) {
        var seen = stories.lock(id);
        admit(seen.caller().steward() || seen.caller().is(seen.story().authorId()), seen);
        return seen;
    }

    private static void admit(boolean admitted, SeenStory seen) {
        if (!admitted) {
            throw new ProblemException(NOT_THE_TELLER, "Ask whoever told it.");
        }
        seen.caller().mustBeActive();
    }

    private RestResponse<StoryView> answer(SeenStory seen) {
        return conditional.answer(tag(seen.story(), seen.caller()), StoryView.of(seen.story(), seen.caller()));
    }

    static ETag tag(ValueStory story, Standing caller) {
        return story.tag().beside(story.confirmations(), StoryView.allowed(story, caller));
    }
}
