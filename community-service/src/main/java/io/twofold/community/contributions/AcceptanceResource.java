package io.twofold.community.contributions;

import java.time.Instant;
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

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/contributions/{id}/acceptance")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class AcceptanceResource {

    private final ContributionRepository contributions;
    private final ContributionAccess access;
    private final Outbox outbox;
    private final WriteTime now;

    AcceptanceResource(ContributionRepository contributions, ContributionAccess access, Outbox outbox, WriteTime now) {
        this.contributions = contributions;
        this.access = access;
        this.outbox = outbox;
        this.now = now;
    }

    @PUT
    @Transactional
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Accept an answer to this question, in place of one accepted before")
    public AcceptanceView accept(@RestPath UUID id, @Valid AcceptAnswer request) {
        var seen = access.lock(id);
        var question = seen.contribution();
        question.accept(contributions.require(request.answerId()), seen.caller(), now.instant())
                .ifPresent(outbox::append);
        return AcceptanceView.of(question);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Accept no answer to this question any more")
    public void withdraw(@RestPath UUID id) {
        var seen = access.lock(id);
        var question = seen.contribution();
        question.withdrawAcceptance(contributions.findAccepted(question), seen.caller(), now.instant())
                .ifPresent(outbox::append);
    }

    record AcceptAnswer(@NotNull UUID answerId) {}

    /** Which answer to a question is accepted, as the API shows it. */
    record AcceptanceView(
            UUID threadId,
            @Nullable UUID answerId,
            @Nullable Instant updatedAt) {

        static AcceptanceView of(Contribution question) {
            var acceptance = question.acceptance();
            return new AcceptanceView(question.id(), acceptance.answerId(), acceptance.updatedAt());
        }
    }
}
