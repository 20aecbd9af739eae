package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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

@Path("/v1/cases/{id}/delivery")
@Produces(APPLICATION_JSON)
@Tag(name = "Cases")
class DeliveryResource {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Outbox outbox;
    private final WriteTime now;

    DeliveryResource(CaseRepository cases, CaseAccess access, Outbox outbox, WriteTime now) {
        this.cases = cases;
        this.access = access;
        this.outbox = outbox;
        this.now = now;
    }

    @PUT
    @Transactional
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Say that a case is delivered, or given up")
    public CaseView deliver(@RestPath UUID id, @Valid DeliverCase request) {
        var found = cases.lock(id);
        access.mustWorkOn(found);
        var at = request.at() == null ? now.instant() : request.at();
        found.end(at, request.outcome(), access.actor(), now.instant()).ifPresent(outbox::append);
        return CaseView.of(found, access.allowed(found));
    }

    @DELETE
    @Transactional
    @Operation(summary = "Work on a case again that ended")
    public CaseView reopen(@RestPath UUID id) {
        var found = cases.lock(id);
        access.mustWorkOn(found);
        found.reopen(access.actor(), now.instant()).ifPresent(outbox::append);
        return CaseView.of(found, access.allowed(found));
    }

    /**
     * That a case is delivered, or given up.
     *
     * @param at      when it was: now, unless said
     * @param outcome absent: delivered, and nobody says how
     */
    record DeliverCase(@Nullable Instant at, @Nullable CaseEnd outcome) {}
}
