package io.twofold.community.stories;

import java.time.Instant;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.stories.StoryProblem.OWN_STORY;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/stories/{id}/confirmation")
@Produces(APPLICATION_JSON)
@Tag(name = "Stories")
class ConfirmationResource {

    private final StoryAccess access;
    private final StoryRepository stories;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ConfirmationResource(StoryAccess access, StoryRepository stories, Outbox outbox, Ids ids, WriteTime now) {
        this.access = access;
        this.stories = stories;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read whether one has confirmed a story")
    public ConfirmationView find(@RestPath UUID id) {
        var caller = access.find(id).caller();
        return ConfirmationView.of(id, stories.findConfirmation(id, caller.personId()));
    }

    @PUT
    @Transactional
    @Operation(summary = "Say that a story of somebody else was so")
    public ConfirmationView confirm(@RestPath UUID id) {
        var seen = access.lock(id);
        var caller = seen.caller();
        caller.asMember();
        if (caller.is(seen.story().authorId())) {
            throw new ProblemException(OWN_STORY, "Leave it to others.");
        }
        var mine = stories.findConfirmation(id, caller.personId());
        if (mine == null) {
            mine = new StoryConfirmation(ids.next(), id, caller.personId(), now.instant());
            stories.add(mine);
            seen.story().confirmed(1);
            outbox.append(mine.first(caller));
        } else if (!mine.isGiven()) {
            seen.story().confirmed(1);
            outbox.append(mine.again(caller, now.instant()));
        }
        return ConfirmationView.of(id, mine);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Take one's confirmation back")
    public void withdraw(@RestPath UUID id) {
        var seen = access.lock(id);
        seen.caller().mustBeActive();
        var mine = stories.findConfirmation(id, seen.caller().personId());
        if (mine != null && mine.isGiven()) {
            seen.story().confirmed(-1);
            outbox.append(mine.withdraw(seen.caller(), now.instant()));
        }
    }

    /** The caller's confirmation of a story. */
    record ConfirmationView(
            UUID storyId, boolean confirmed, @Nullable Instant updatedAt) {

        static ConfirmationView of(UUID storyId, @Nullable StoryConfirmation confirmation) {
            return confirmation == null
                    ? new ConfirmationView(storyId, false, null)
                    : new ConfirmationView(storyId, confirmation.isGiven(), confirmation.updatedAt());
        }
    }
}
