package io.twofold.community.activity;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.kit.activity.ActivityStreams;

import static jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS;

@Path("/v1/communities/{id}/activity")
@Tag(name = "Communities")
class ActivityResource {

    private final CommunityAccess communities;
    private final ActivityStreams streams;

    ActivityResource(CommunityAccess communities, ActivityStreams streams) {
        this.communities = communities;
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(SERVER_SENT_EVENTS)
    @Operation(summary = "Follow what happens in the community, from the event after Last-Event-ID on")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SERVER_SENT_EVENTS))
    public void follow(
            @RestPath UUID id,
            @RestHeader("Last-Event-ID") @Nullable @PositiveOrZero Long lastEventId,
            @Context SseEventSink sink)
            throws SQLException {
        streams.follow(id, lastEventId, () -> communities.readerOf(id), sink);
    }
}
