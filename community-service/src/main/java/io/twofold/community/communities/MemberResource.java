package io.twofold.community.communities;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.events.community.MemberRole;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.MEMBER_NOT_FOUND;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.Objects.requireNonNull;

@Path("/v1/communities/{id}/members")
@Produces(APPLICATION_JSON)
@Tag(name = "Members")
class MemberResource {

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    MemberResource(
            CommunityRepository communities,
            CommunityAccess access,
            Conditional conditional,
            Outbox outbox,
            WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "List the members, in the order in which they joined")
    public Page<MemberView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        access.readerOf(id);
        var first = page.after(Cursor.FIRST);
        var rows = communities.findMemberPage(id, first.instant(0), first.uuid(1), page.rows());
        return Page.of(rows, page, MemberView::of, row -> Cursor.of(requireNonNull(row.joinedAt()), row.id()));
    }

    @GET
    @Path("{personId}")
    @Operation(summary = "Read one member")
    public RestResponse<MemberView> find(@RestPath UUID id, @RestPath UUID personId) {
        access.readerOf(id);
        var member = require(id, personId);
        return conditional.answer(member.tag(), MemberView.of(member));
    }

    @GET
    @Path("{personId}/stays")
    @Operation(summary = "List all stays of a person, the newest first")
    public Stays stays(@RestPath UUID id, @RestPath UUID personId) {
        access.readerOf(id);
        return new Stays(communities.findHistory(id, personId).stream()
                .map(MemberView::of)
                .toList());
    }

    @PATCH
    @Path("{personId}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Make a steward of a member, or a member of a steward")
    public RestResponse<MemberView> change(@RestPath UUID id, @RestPath UUID personId, MergePatch patch) {
        communities.lock(id);
        access.standingIn(id).mustGovern();
        var member = require(id, personId);
        conditional.mustMatch(member.tag());
        var wanted = patch.appliedTo(new ChangeRole(member.role())).role();
        member.become(wanted, communities.findStewards(id).size(), now.instant())
                .ifPresent(outbox::append);
        communities.mustHaveFewStewards(id);
        return conditional.answer(member.tag(), MemberView.of(member));
    }

    private Membership require(UUID id, UUID personId) {
        return communities
                .findStay(id, personId)
                .filter(Membership::isMember)
                .orElseThrow(() -> new ProblemException(
                        MEMBER_NOT_FOUND, "Choose one of GET /v1/communities/%s/members.".formatted(id)));
    }

    record Stays(List<MemberView> items) {}

    record ChangeRole(@NotNull MemberRole role) {}
}
