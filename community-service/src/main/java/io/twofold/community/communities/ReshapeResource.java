package io.twofold.community.communities;

import java.time.Instant;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.TOO_MANY_PEOPLE;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.ACCEPTED;

@Path("/v1/communities/{id}/reshape")
@Produces(APPLICATION_JSON)
@Tag(name = "Reshape")
class ReshapeResource {

    /** All of them stand in one event. */
    private static final int MOST_PEOPLE = 3_000;

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ReshapeResource(CommunityRepository communities, CommunityAccess access, Outbox outbox, Ids ids, WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Make a workgroup of a community: read-only until workgroup-service has answered")
    @APIResponseSchema(value = Reshaping.class, responseCode = "202")
    public RestResponse<Reshaping> reshape(@RestPath UUID id, @Valid ReshapeCommunity request) {
        var community = communities.lockAlone(id);
        var caller = access.standingIn(id);
        caller.mustGovern();
        var people = communities.findMembers(id);
        if (people.size() > MOST_PEOPLE) {
            throw new ProblemException(TOO_MANY_PEOPLE, "Open one beside it: POST /v1/workgroups.");
        }
        var reshaped = community.reshape(request.processId(), ids.next(), people, caller.actor(), now.instant());
        outbox.append(reshaped);
        return ResponseBuilder.create(ACCEPTED, new Reshaping(id, reshaped.workgroupId(), now.instant()))
                .header(LOCATION, "/v1/communities/" + id)
                .build();
    }

    /** Which workgroup the community is to become; whether it has, its {@code state} says. */
    record Reshaping(UUID communityId, UUID workgroupId, Instant updatedAt) {}

    /**
     * That a community delivers a process, and is to be a workgroup.
     *
     * @param processId what it delivers
     */
    record ReshapeCommunity(@NotNull UUID processId) {}
}
