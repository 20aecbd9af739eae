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

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseCancelled;
import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.web.conditional.ETag;

/** One delivery of a process. Its steps are rows of their own, and leave its version alone. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
@SQLRestriction("not removed")
class ProcessCase {

    @Id
    private UUID id;

    private UUID processId;
    private @Nullable UUID workgroupId;
    private @Nullable String externalRef;
    private @Nullable String link;
    private @Nullable UUID openedBy;
    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private int deliveryRevision;
    private @Nullable UUID importId;
    private boolean removed;

    /** At which it stands: the last that was begun or done. */
    @Formula("""
            (SELECT at_last.step FROM case_step at_last WHERE at_last.case_id = id AND NOT at_last.removed
             ORDER BY at_last.at DESC, at_last.position DESC, at_last.id DESC LIMIT 1)""")
    private @Nullable String step;

    @Formula("(EXISTS (SELECT 1 FROM blocker present WHERE present.case_id = id AND present.cleared_at IS NULL))")
    private boolean blocked;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected ProcessCase() {}

    ProcessCase(UUID id, OpenCase request, @Nullable UUID openedBy, Instant at) {
        this.id = id;
        processId = request.processId();
        workgroupId = request.workgroupId();
        externalRef = request.externalRef();
        link = request.link();
        this.openedBy = openedBy;
        openedAt = request.openedAt() == null ? at : request.openedAt();
        dueAt = request.dueAt();
        createdAt = at;
        updatedAt = at;
    }

    CaseOpened opened(Actor actor) {
        return new CaseOpened(processId, id, version, workgroupId, externalRef, openedAt, dueAt, actor, importId);
    }

    ChangeCase settings() {
        return new ChangeCase(workgroupId, externalRef, link, openedAt, dueAt);
    }

    /** Nothing happens where it has them already. */
    Optional<CaseChanged> change(ChangeCase settings, Actor actor, Instant now) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        workgroupId = settings.workgroupId();
        externalRef = settings.externalRef();
        link = settings.link();
        openedAt = settings.openedAt();
        dueAt = settings.dueAt();
        updatedAt = now;
        var revision = version + 1; // as Hibernate writes it with this change
        return Optional.of(
                new CaseChanged(processId, id, revision, workgroupId, externalRef, openedAt, dueAt, actor, importId));
    }

    /** It never was; a log that told of it brings it again. */
    CaseRemoved remove(Actor actor, Instant now) {
        removed = true;
        updatedAt = now;
        return new CaseRemoved(processId, id, version + 1, actor, importId);
    }

    /** Delivers it, or gives it up; nothing happens where it ended just so. */
    Optional<WorkgroupEvent> end(Instant at, @Nullable CaseEnd how, Actor actor, Instant now) {
        if (how == CaseEnd.CANCELLED) {
            return cancel(at, actor, now);
        }
        var result = how == null ? null : CaseOutcome.valueOf(how.name());
        if (at.equals(deliveredAt) && Objects.equals(result, outcome)) {
            return Optional.empty();
        }
        ended(at, null, result, now);
        return Optional.of(new CaseDelivered(processId, id, deliveryRevision, at, result, actor, null));
    }

    /** Takes its end back; nothing happens where it is open. */
    Optional<WorkgroupEvent> reopen(Actor actor, Instant now) {
        if (state() == CaseState.OPEN) {
            return Optional.empty();
        }
        ended(null, null, null, now);
        return Optional.of(new CaseReopened(processId, id, deliveryRevision, now, actor));
    }

    private Optional<WorkgroupEvent> cancel(Instant at, Actor actor, Instant now) {
        if (deliveredAt == null && at.equals(cancelledAt)) {
            return Optional.empty();
        }
        ended(null, at, null, now);
        return Optional.of(new CaseCancelled(processId, id, deliveryRevision, at, actor));
    }

    private void ended(
            @Nullable Instant delivered, @Nullable Instant cancelled, @Nullable CaseOutcome how, Instant now) {
        deliveredAt = delivered;
        cancelledAt = cancelled;
        outcome = how;
        deliveryRevision++;
        updatedAt = now;
    }

    CaseState state() {
        if (deliveredAt != null) {
            return CaseState.DELIVERED;
        }
        return cancelledAt == null ? CaseState.OPEN : CaseState.CANCELLED;
    }

    /** Absent: it is open, or nobody said. */
    @Nullable
    CaseEnd end() {
        if (state() == CaseState.CANCELLED) {
            return CaseEnd.CANCELLED;
        }
        return outcome == null ? null : CaseEnd.valueOf(outcome.name());
    }

    /** When it was delivered or given up. */
    @Nullable
    Instant endedAt() {
        return deliveredAt == null ? cancelledAt : deliveredAt;
    }

    boolean wasOpenedBy(UUID person) {
        return person.equals(openedBy);
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

    @Nullable
    String step() {
        return step;
    }

    boolean blocked() {
        return blocked;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
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
