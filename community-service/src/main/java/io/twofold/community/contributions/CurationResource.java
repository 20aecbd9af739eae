package io.twofold.community.contributions;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.RemovalReason;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** What is so of a contribution or not: removed, a duplicate. */
@Path("/v1/contributions/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class CurationResource {

    private final ContributionRepository contributions;
    private final ContributionAccess access;
    private final Originals originals;
    private final Outbox outbox;
    private final WriteTime now;

    CurationResource(
            ContributionRepository contributions,
            ContributionAccess access,
            Originals originals,
            Outbox outbox,
            WriteTime now) {
        this.contributions = contributions;
        this.access = access;
        this.originals = originals;
        this.outbox = outbox;
        this.now = now;
    }

    @PUT
    @Path("removal")
    @Transactional
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Take a contribution away, with a reason; its author and stewards still see it")
    public ContributionView remove(@RestPath UUID id, @Valid RemoveContribution request) {
        var seen = access.lock(id);
        var contribution = seen.contribution();
        contribution.remove(request.reason(), seen.caller(), now.instant()).ifPresent(removed -> {
            countAtParent(contribution, -1);
            outbox.append(removed);
            contributions
                    .require(contribution.threadId())
                    .acceptNoMore(contribution, seen.caller().actor(), now.instant())
                    .ifPresent(outbox::append);
        });
        return seen.view();
    }

    @DELETE
    @Path("removal")
    @Transactional
    @Operation(summary = "Restore what was removed")
    public ContributionView restore(@RestPath UUID id) {
        var seen = access.lock(id);
        var contribution = seen.contribution();
        contribution.restore(seen.caller(), now.instant()).ifPresent(restored -> {
            countAtParent(contribution, 1);
            outbox.append(restored);
        });
        return seen.view();
    }

    @PUT
    @Path("duplicate-of")
    @Transactional
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say that this question was asked before")
    public ContributionView markDuplicate(@RestPath UUID id, @Valid MarkDuplicate request) {
        return mark(id, request.contributionId());
    }

    @DELETE
    @Path("duplicate-of")
    @Transactional
    @Operation(summary = "Say that this question was not asked before")
    public ContributionView unmarkDuplicate(@RestPath UUID id) {
        return mark(id, null);
    }

    private ContributionView mark(UUID id, @Nullable UUID originalId) {
        var original = originalId == null ? null : originals.lock(originalId, id);
        var seen = access.lock(id);
        seen.contribution()
                .markDuplicate(original, seen.caller(), now.instant())
                .ifPresent(outbox::append);
        return seen.view();
    }

    private void countAtParent(Contribution reply, int times) {
        if (reply.parentId() != null) {
            contributions.require(reply.parentId()).count(Tally.of(reply.kind()).times(times));
        }
    }

    record RemoveContribution(@NotNull RemovalReason reason) {}

    /**
     * That a question was asked before.
     *
     * @param contributionId the question of then, in whatever community
     */
    record MarkDuplicate(@NotNull UUID contributionId) {}
}
