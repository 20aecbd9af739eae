package io.twofold.community.applications;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import io.twofold.community.contributions.ContributionAccess.Read;
import io.twofold.events.Actor;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.events.community.ApplicationOutcomeReported;
import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.ContributionApplied;
import io.twofold.web.conditional.ETag;

/** A contribution put to use somewhere. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class KnowledgeApplication {

    @Id
    private UUID id;

    private UUID communityId;
    private UUID contributionId;
    private @Nullable UUID personId;
    private @Nullable String unit;
    private @Nullable UUID caseId;
    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private @Nullable ApplicationOutcome outcome;

    private @Nullable Long timeSavedSeconds;
    private @Nullable String words;

    private @Nullable Instant withdrawnAt;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @Column(insertable = false, updatable = false)
    private int erasures;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected KnowledgeApplication() {}

    KnowledgeApplication(UUID id, Read contribution, ApplyContribution request, Instant at) {
        this.id = id;
        communityId = contribution.communityId();
        contributionId = contribution.id();
        personId = contribution.caller().personId();
        unit = contribution.caller().actor().unit();
        caseId = request.caseId();
        reference = request.reference();
        createdAt = at;
        updatedAt = at;
    }

    ContributionApplied applied(Read contribution) {
        return new ContributionApplied(
                communityId,
                id,
                version,
                contributionId,
                contribution.threadId(),
                contribution.authorId(),
                actor(),
                caseId,
                null,
                null);
    }

    /** Nothing happens where that is known already. */
    Optional<ApplicationOutcomeReported> report(ReportOutcome report, Read contribution, Instant at) {
        if (report.equals(outcome())) {
            return Optional.empty();
        }
        outcome = Objects.requireNonNull(report.outcome());
        timeSavedSeconds = report.timeSavedSeconds();
        words = report.words();
        updatedAt = at;
        return Optional.of(new ApplicationOutcomeReported(
                communityId,
                id,
                version + 1,
                contributionId,
                contribution.threadId(),
                contribution.authorId(),
                actor(),
                caseId,
                createdAt,
                outcome,
                timeSavedSeconds));
    }

    ApplicationWithdrawn withdraw(Read contribution, Instant at) {
        withdrawnAt = at;
        updatedAt = at;
        return new ApplicationWithdrawn(
                communityId,
                id,
                version + 1,
                contributionId,
                contribution.threadId(),
                contribution.authorId(),
                actor());
    }

    ReportOutcome outcome() {
        return new ReportOutcome(outcome, timeSavedSeconds, words);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    ETag tag() {
        return ETag.of(id, version + erasures);
    }

    private Actor actor() {
        return new Actor(personId, unit);
    }

    UUID id() {
        return id;
    }

    UUID contributionId() {
        return contributionId;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
