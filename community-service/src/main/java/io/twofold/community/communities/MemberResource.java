package io.twofold.community.communities;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.Caller;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static io.twofold.events.community.MemberRole.MEMBER;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/members")
@Produces(APPLICATION_JSON)
@Tag(name = "Members")
class MemberResource {

    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private final CommunityRepository communities;
    private final CommunityAccess access;
    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    MemberResource(
            CommunityRepository communities,
            CommunityAccess access,
            Caller caller,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.communities = communities;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @GET
    @Operation(summary = "List the members, in the order in which they joined")
    public Page<MemberView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        access.readerOf(id);
        var after = page.after();
        var first = after == null ? BEFORE_THE_FIRST : after.uuid(0);
        var rows = communities.findMemberPage(id, first, page.rows());
        return Page.of(rows, page, MemberView::of, row -> Cursor.of(row.id()));
    }

    @PUT
    @Path("me")
    @Transactional
    @Operation(summary = "Join the community; a member stays what they are")
    public MemberView join(@RestPath UUID id) {
        communities.lock(id);
        return MemberView.of(communities.findMember(id, caller.personId()).orElseGet(() -> joined(id)));
    }

    @DELETE
    @Path("me")
    @Transactional
    @Operation(summary = "Leave the community, unless as its last steward")
    public void leave(@RestPath UUID id) {
        communities.lock(id);
        communities
                .findMember(id, caller.personId())
                .map(stay -> stay.leave(communities.findStewards(id).size(), caller.unit(), now.instant()))
                .ifPresent(outbox::append);
    }

    private Membership joined(UUID communityId) {
        var stay = new Membership(ids.next(), communityId, caller.personId(), MEMBER, now.instant());
        communities.add(stay);
        outbox.append(stay.joined(caller.unit()));
        return stay;
    }
}
