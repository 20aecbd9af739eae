package io.twofold.community.communities;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.web.input.Body;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

@Path("/v1/communities/{id}/members:batch")
@Produces(APPLICATION_JSON)
@Tag(name = "Members")
class MemberBatchResource {

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Newcomers newcomers;
    private final MemberLines lines;
    private final Body body;

    MemberBatchResource(
            CommunityRepository communities,
            CommunityAccess access,
            Newcomers newcomers,
            MemberLines lines,
            Body body) {
        this.communities = communities;
        this.access = access;
        this.newcomers = newcomers;
        this.lines = lines;
        this.body = body;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Make up to 1 000 people members, all or none")
    public RestResponse<Newcomers.Added> add(@RestPath UUID id, @Valid AddMembers request) {
        return added(id, request);
    }

    @POST
    @Transactional
    @Consumes("text/csv")
    @Operation(summary = "The same from lines of sub,role")
    public RestResponse<Newcomers.Added> addLines(@RestPath UUID id, InputStream csv) throws IOException {
        return added(id, lines.read(new String(body.read(csv), UTF_8)));
    }

    private RestResponse<Newcomers.Added> added(UUID id, AddMembers request) {
        communities.lock(id);
        var caller = access.standingIn(id);
        caller.mustDeliver();
        if (request.namesStewards()) {
            caller.mustBeSteward();
        }
        var added = newcomers.add(id, caller.steward() ? request : request.withoutRoles());
        communities.mustHaveFewStewards(id);
        return RestResponse.ok(added);
    }
}
