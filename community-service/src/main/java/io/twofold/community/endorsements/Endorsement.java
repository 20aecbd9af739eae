package io.twofold.community.endorsements;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import io.twofold.community.contributions.ContributionAccess.Read;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.EndorsementWithdrawn;

/** That a contribution helped somebody, as they say themselves. Who takes it back and gives it again keeps the row. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Endorsement {

    @Id
    private UUID id;

    private UUID communityId;
    private UUID contributionId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable UUID personId;

    private boolean given;

    @SuppressWarnings("UnusedVariable") // queries read it
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Endorsement() {}

    Endorsement(UUID id, Read contribution, Instant at) {
        this.id = id;
        communityId = contribution.communityId();
        contributionId = contribution.id();
        personId = contribution.caller().actor().personId();
        given = true;
        createdAt = at;
        updatedAt = at;
    }

    ContributionEndorsed first(Read contribution) {
        return endorsed(contribution, version);
    }

    ContributionEndorsed again(Read contribution, Instant at) {
        given = true;
        updatedAt = at;
        return endorsed(contribution, version + 1);
    }

    EndorsementWithdrawn withdraw(Read contribution, Instant at) {
        given = false;
        updatedAt = at;
        return new EndorsementWithdrawn(
                communityId,
                id,
                version + 1,
                contributionId,
                contribution.threadId(),
                contribution.caller().actor(),
                contribution.authorId());
    }

    private ContributionEndorsed endorsed(Read contribution, int revision) {
        return new ContributionEndorsed(
                communityId,
                id,
                revision,
                contributionId,
                contribution.threadId(),
                contribution.caller().actor(),
                contribution.authorId(),
                null,
                null);
    }

    boolean isGiven() {
        return given;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
