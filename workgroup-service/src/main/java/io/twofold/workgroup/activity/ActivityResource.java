package io.twofold.workgroup.activity;

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

import io.twofold.kit.activity.ActivityStreams;
import io.twofold.workgroup.workgroups.WorkgroupAccess;

import static jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS;

@Path("/v1/workgroups/{id}/activity")
@Tag(name = "Workgroups")
class ActivityResource {

    private final WorkgroupAccess workgroups;
    private final ActivityStreams streams;

    ActivityResource(WorkgroupAccess workgroups, ActivityStreams streams) {
        this.workgroups = workgroups;
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(SERVER_SENT_EVENTS)
    @Operation(summary = "Follow what happens in the workgroup, from the event after Last-Event-ID on")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SERVER_SENT_EVENTS))
    public void follow(
            @RestPath UUID id,
            @RestHeader("Last-Event-ID") @Nullable @PositiveOrZero Long lastEventId,
            @Context SseEventSink sink)
            throws SQLException {
        streams.follow(id, lastEventId, () -> workgroups.mustBeParticipant(id), sink);
    }
}
