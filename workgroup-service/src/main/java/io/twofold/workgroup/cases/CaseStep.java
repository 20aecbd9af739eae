package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.web.conditional.ETag;

/** One step of a case, or a transition of one that completes nothing. */
@Entity
class CaseStep {

    @Id
    private UUID id;

    private UUID caseId;
    private String step;
    private @Nullable String transition;
    private @Nullable UUID personId;
    private @Nullable String unit;
    private @Nullable Instant startedAt;
    private Instant at;
    private int position;
    private @Nullable UUID recordedBy;
    private boolean removed;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected CaseStep() {}

    /**
     * @param position how many steps of the case at the same time were there before
     */
    CaseStep(UUID id, UUID caseId, RecordStep request, Actor recordedBy, Instant at, int position, Instant now) {
        this.id = id;
        this.caseId = caseId;
        step = request.step();
        personId = request.personId() == null ? recordedBy.personId() : request.personId();
        unit = request.unit() != null || request.personId() != null ? request.unit() : recordedBy.unit();
        startedAt = request.startedAt();
        this.at = at;
        this.position = position;
        this.recordedBy = recordedBy.personId();
        updatedAt = now;
    }

    StepCompleted completed(ProcessCase owner) {
        return new StepCompleted(
                owner.processId(),
                id,
                version,
                caseId,
                owner.workgroupId(),
                step,
                actor(),
                startedAt,
                at,
                position,
                null);
    }

    StepRemoved remove(ProcessCase owner, Actor remover, Instant now) {
        removed = true;
        updatedAt = now;
        var revision = version + 1; // as Hibernate writes it with this change
        return new StepRemoved(owner.processId(), id, revision, caseId, owner.workgroupId(), step, remover);
    }

    boolean isOf(UUID person) {
        return person.equals(personId) || person.equals(recordedBy);
    }

    Actor actor() {
        return new Actor(personId, unit);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String step() {
        return step;
    }

    @Nullable
    String transition() {
        return transition;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    Instant at() {
        return at;
    }

    int position() {
        return position;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    ETag tag() {
        return ETag.of(id, version);
    }
}
