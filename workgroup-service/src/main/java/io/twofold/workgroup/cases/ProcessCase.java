package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.web.conditional.ETag;

/** One delivery of a process. Its steps are rows of their own, and leave its version alone. */
@Entity
@SQLRestriction("not removed") // those of imports that were taken back
class ProcessCase {

    @Id
    private UUID id;

    private UUID processId;
    private @Nullable UUID workgroupId;
    private @Nullable String externalRef;
    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private int deliveryRevision;
    private @Nullable UUID importId;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected ProcessCase() {}

    ProcessCase(UUID id, OpenCase request, Instant at) {
        this.id = id;
        processId = request.processId();
        workgroupId = request.workgroupId();
        externalRef = request.externalRef();
        openedAt = request.openedAt() == null ? at : request.openedAt();
        dueAt = request.dueAt();
        createdAt = at;
        updatedAt = at;
    }

    CaseOpened opened(Actor actor) {
        return new CaseOpened(processId, id, version, workgroupId, externalRef, openedAt, dueAt, actor, importId);
    }

    /** Nothing happens where it was delivered just so. */
    Optional<CaseDelivered> deliver(Instant at, @Nullable CaseOutcome how, Actor actor, Instant now) {
        if (at.equals(deliveredAt) && Objects.equals(how, outcome)) {
            return Optional.empty();
        }
        deliveredAt = at;
        outcome = how;
        deliveryRevision++;
        updatedAt = now;
        return Optional.of(new CaseDelivered(processId, id, deliveryRevision, at, how, actor, null));
    }

    /** Takes its delivery back; nothing happens where it is open. */
    Optional<CaseReopened> reopen(Actor actor, Instant now) {
        if (deliveredAt == null) {
            return Optional.empty();
        }
        deliveredAt = null;
        outcome = null;
        deliveryRevision++;
        updatedAt = now;
        return Optional.of(new CaseReopened(processId, id, deliveryRevision, now, actor));
    }

    UUID id() {
        return id;
    }

    UUID processId() {
        return processId;
    }

    @Nullable
    UUID workgroupId() {
        return workgroupId;
    }

    @Nullable
    String externalRef() {
        return externalRef;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    CaseOutcome outcome() {
        return outcome;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    ETag tag() {
        return ETag.of(id, version);
    }
}
