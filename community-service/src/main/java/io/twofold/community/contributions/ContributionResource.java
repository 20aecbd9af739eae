package io.twofold.community.contributions;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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

import io.twofold.community.revisions.PastTexts;
import io.twofold.community.revisions.RevisionView;
import io.twofold.community.revisions.Wording;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/contributions/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class ContributionResource {

    private final ContributionAccess access;
    private final PastTexts past;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    ContributionResource(
            ContributionAccess access, PastTexts past, Conditional conditional, Outbox outbox, WriteTime now) {
        this.access = access;
        this.past = past;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read one contribution")
    public RestResponse<ContributionView> find(@RestPath UUID id) {
        var seen = access.find(id);
        return conditional.answer(seen.tag(), seen.view());
    }

    @PATCH
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Revise what one wrote")
    public RestResponse<ContributionView> revise(@RestPath UUID id, MergePatch patch) {
        var seen = access.lock(id);
        var contribution = seen.contribution();
        var first = first(contribution);
        Action.REVISE.must(contribution, seen.caller());
        conditional.mustMatch(contribution.tag());
        contribution
                .revise(patch.appliedTo(contribution.text().written()), seen.caller(), now.instant())
                .ifPresent(revised -> {
                    past.keep(id, first, contribution.text().wording(revised.revision(), now.instant()));
                    outbox.append(revised);
                });
        return conditional.answer(seen.tag(), seen.view());
    }

    @GET
    @Path("revisions")
    @Operation(summary = "List what it said, the newest first, with the differences")
    public Page<RevisionView> revisions(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var contribution = access.find(id).contribution();
        return past.page(id, first(contribution), page);
    }

    private static Wording first(Contribution contribution) {
        return contribution.text().wording(1, contribution.createdAt());
    }
}
