package io.twofold.workgroup.blockers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.BlockerCleared;
import io.twofold.events.workgroup.BlockerRaised;
import io.twofold.events.workgroup.BlockerReason;
import io.twofold.web.conditional.ETag;
import io.twofold.workgroup.cases.CaseAccess.WorkedCase;

/** What stops a case, until it is cleared. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Blocker {

    @Id
    private UUID id;

    private UUID caseId;
    private @Nullable String step;

    @Enumerated(EnumType.STRING)
    private BlockerReason reason;

    private @Nullable String text;
    private @Nullable String workaround;
    private UUID raisedBy;
    private @Nullable String unit;
    private Instant raisedAt;
    private @Nullable Instant clearedAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Blocker() {}

    Blocker(UUID id, UUID caseId, RaiseBlocker request, UUID raisedBy, @Nullable String unit, Instant at) {
        this.id = id;
        this.caseId = caseId;
        set(request);
        this.raisedBy = raisedBy;
        this.unit = unit;
        raisedAt = at;
        updatedAt = at;
    }

    BlockerRaised raised(WorkedCase owner) {
        return raised(owner, version);
    }

    RaiseBlocker settings() {
        return new RaiseBlocker(step, reason, text, workaround);
    }

    /** A cleared one is corrected in silence; nothing happens where nothing changes. */
    Optional<BlockerRaised> change(WorkedCase owner, RaiseBlocker settings, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        set(settings);
        updatedAt = at;
        return clearedAt == null ? Optional.of(raised(owner, version + 1)) : Optional.empty();
    }

    /** Nothing happens where it was cleared before. */
    Optional<BlockerCleared> clear(WorkedCase owner, Instant at) {
        if (clearedAt != null) {
            return Optional.empty();
        }
        clearedAt = at;
        updatedAt = at;
        return Optional.of(new BlockerCleared(
                owner.processId(),
                id,
                version + 1,
                caseId,
                owner.workgroupId(),
                step,
                reason,
                workaround != null,
                new Actor(raisedBy, unit),
                raisedAt,
                at));
    }

    /** It was not gone after all; nothing happens where it was not cleared. */
    Optional<BlockerRaised> raiseAgain(WorkedCase owner, Instant at) {
        if (clearedAt == null) {
            return Optional.empty();
        }
        clearedAt = null;
        updatedAt = at;
        return Optional.of(raised(owner, version + 1));
    }

    private BlockerRaised raised(WorkedCase owner, int revision) {
        return new BlockerRaised(
                owner.processId(),
                id,
                revision,
                caseId,
                owner.workgroupId(),
                step,
                reason,
                workaround != null,
                new Actor(raisedBy, unit),
                raisedAt);
    }

    private void set(RaiseBlocker settings) {
        step = settings.step();
        reason = settings.reason();
        text = settings.text();
        workaround = settings.workaround();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    Instant clearedAt() {
        return clearedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    ETag tag() {
        return ETag.of(id, version);
    }
}
