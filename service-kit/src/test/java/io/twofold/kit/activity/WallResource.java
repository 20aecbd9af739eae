package io.twofold.kit.activity;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import static jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS;

@Path("/v1/walls/{id}/activity")
class WallResource {

    private final ActivityStreams streams;

    WallResource(ActivityStreams streams) {
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(SERVER_SENT_EVENTS)
    public void follow(
            @RestPath UUID id, @RestHeader("Last-Event-ID") @Nullable Long lastEventId, @Context SseEventSink sink)
            throws SQLException {
        streams.follow(id, lastEventId, () -> {}, sink);
    }
}
