package io.twofold.community.endorsements;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.twofold.community.contributions.ContributionAccess;
import io.twofold.community.contributions.ContributionAccess.Read;
import io.twofold.events.ActivityEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/contributions/{id}/endorsement")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class EndorsementResource {

    private final EntityManager entities;
    private final ContributionAccess contributions;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    EndorsementResource(
            EntityManager entities, ContributionAccess contributions, Outbox outbox, Ids ids, WriteTime now) {
        this.entities = entities;
        this.contributions = contributions;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read whether one has endorsed a contribution")
    public EndorsementView find(@RestPath UUID id) {
        return EndorsementView.of(id, mine(contributions.read(id)));
    }

    @PUT
    @Transactional
    @Operation(summary = "Say that a contribution of somebody else helped")
    public EndorsementView endorse(@RestPath UUID id) {
        var contribution = contributions.readLocked(id);
        contribution.mustBeOthers();
        var mine = mine(contribution);
        if (mine == null) {
            mine = new Endorsement(ids.next(), contribution, now.instant());
            entities.persist(mine);
            told(id, 1, mine.first(contribution));
        } else if (!mine.isGiven()) {
            told(id, 1, mine.again(contribution, now.instant()));
        }
        return EndorsementView.of(id, mine);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Take one's endorsement back")
    public void withdraw(@RestPath UUID id) {
        var contribution = contributions.readLocked(id);
        contribution.caller().mustBeActive();
        var mine = mine(contribution);
        if (mine != null && mine.isGiven()) {
            told(id, -1, mine.withdraw(contribution, now.instant()));
        }
    }

    private void told(UUID contributionId, int more, ActivityEvent event) {
        contributions.endorsed(contributionId, more);
        outbox.append(event);
    }

    private @Nullable Endorsement mine(Read contribution) {
        return entities.createQuery(
                        "from Endorsement where contributionId = :contribution and personId = :person",
                        Endorsement.class)
                .setParameter("contribution", contribution.id())
                .setParameter("person", contribution.caller().actor().personId())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
