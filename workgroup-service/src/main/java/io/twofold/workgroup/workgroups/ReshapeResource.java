package io.twofold.workgroup.workgroups;

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

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityKind;
import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.workgroups.WorkgroupProblem.TOO_MANY_PEOPLE;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.ACCEPTED;

@Path("/v1/workgroups/{id}/reshape")
@Produces(APPLICATION_JSON)
@Tag(name = "Workgroups")
class ReshapeResource {

    /** All of them stand in one event. */
    private static final int MOST_PEOPLE = 3_000;

    private final WorkgroupRepository workgroups;
    private final WorkgroupAccess access;
    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ReshapeResource(
            WorkgroupRepository workgroups,
            WorkgroupAccess access,
            Caller caller,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.workgroups = workgroups;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Hand a workgroup over to become a community")
    @APIResponseSchema(value = WorkgroupView.class, responseCode = "202")
    public RestResponse<WorkgroupView> reshape(@RestPath UUID id, @Valid ReshapeWorkgroup request) {
        var workgroup = workgroups.lock(id);
        access.mustBeParticipant(id);
        access.mustLive(id);
        var actor = new Actor(caller.personId(), caller.unit());
        var people = workgroups.findPeople(id);
        if (people.size() > MOST_PEOPLE) {
            throw new ProblemException(TOO_MANY_PEOPLE, "Open one beside it: POST /v1/communities.");
        }
        outbox.append(workgroup.reshape(request.kind(), ids.next(), people, actor, now.instant()));
        return ResponseBuilder.create(ACCEPTED, access.see(id).view(access.isAdmin()))
                .header(LOCATION, "/v1/workgroups/" + id)
                .build();
    }

    /**
     * That a workgroup should become a community.
     *
     * @param kind what holds that together
     */
    record ReshapeWorkgroup(@NotNull CommunityKind kind) {}
}
