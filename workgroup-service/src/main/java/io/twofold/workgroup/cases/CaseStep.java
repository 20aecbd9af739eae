package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.web.conditional.ETag;

/** One step of a case, or a transition of one that completes nothing. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class CaseStep {

    @Id
    private UUID id;

    private UUID caseId;
    private String step;
    private @Nullable String transition;
    private @Nullable UUID personId;
    private @Nullable String unit;
    private @Nullable Instant startedAt;
    private boolean startFollows;
    private Instant at;
    private int position;
    private @Nullable UUID recordedBy;
    private @Nullable UUID importId;
    private boolean removed;
    private boolean corrected;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected CaseStep() {}

    /**
     * @param position how many steps of the case at the same time were there before
     */
    CaseStep(UUID id, UUID caseId, DoneStep done, @Nullable UUID recordedBy, int position, Instant now) {
        this.id = id;
        this.caseId = caseId;
        step = done.step();
        transition = done.transition();
        personId = done.actor().personId();
        unit = done.actor().unit();
        startedAt = done.startedAt();
        at = done.at();
        this.position = position;
        this.recordedBy = recordedBy;
        updatedAt = now;
    }

    WorkgroupEvent recorded(ProcessCase owner) {
        return transition == null ? completed(owner, version) : progressed(owner, transition, version);
    }

    /** Begins with a start before it, unless it was told when; nothing happens where it does so. */
    Optional<WorkgroupEvent> begin(ProcessCase owner, @Nullable Instant start, Instant now) {
        if (transition != null || startedAt != null && !startFollows || Objects.equals(start, startedAt)) {
            return Optional.empty();
        }
        startedAt = start;
        startFollows = start != null;
        updatedAt = now;
        return Optional.of(corrected(owner, version + 1)); // as Hibernate writes it with this change
    }

    /**
     * @param byAnother whether somebody else is said to have done it than before
     */
    DoneStep asDone(boolean byAnother) {
        return new DoneStep(step, actor(), transition, startedAt, at, byAnother);
    }

    /** As it was told: not when a start before it was. */
    CorrectStep settings() {
        var told = startFollows ? null : startedAt;
        var completed = transition == null;
        return new CorrectStep(step, personId, unit, completed ? told : at, completed ? at : null);
    }

    /**
     * All of it, as it should have been recorded; nothing happens where it was.
     *
     * @param place how many steps of the case at the new time were there before, where that is another
     */
    Optional<WorkgroupEvent> correct(ProcessCase owner, CorrectStep settings, int place, Instant now) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        var wasCompleted = transition == null;
        var follows = startFollows
                && settings.startedAt() == null
                && settings.step().equals(step)
                && settings.at(at).equals(at);
        position = settings.at(at).equals(at) ? position : place;
        at = settings.at(at);
        step = settings.step();
        personId = settings.personId();
        unit = settings.unit();
        corrected = true;
        updatedAt = now;
        var revision = version + 1; // as Hibernate writes it with this change
        if (settings.completedAt() == null) {
            transition = wasCompleted ? LifeCycle.START : transition;
            startedAt = null;
            startFollows = false;
            return Optional.of(progressed(owner, String.valueOf(transition), revision));
        }
        transition = null;
        startedAt = follows ? startedAt : settings.startedAt();
        startFollows = follows;
        return Optional.of(wasCompleted ? corrected(owner, revision) : completed(owner, revision));
    }

    private StepCompleted completed(ProcessCase owner, int revision) {
        return new StepCompleted(
                owner.processId(),
                id,
                revision,
                caseId,
                owner.workgroupId(),
                step,
                actor(),
                startedAt,
                at,
                position,
                importId);
    }

    private StepCorrected corrected(ProcessCase owner, int revision) {
        return new StepCorrected(
                owner.processId(),
                id,
                revision,
                caseId,
                owner.workgroupId(),
                step,
                actor(),
                startedAt,
                at,
                position,
                importId);
    }

    private StepProgressed progressed(ProcessCase owner, String how, int revision) {
        return new StepProgressed(
                owner.processId(),
                id,
                revision,
                caseId,
                owner.workgroupId(),
                step,
                actor(),
                how,
                at,
                position,
                importId);
    }

    StepRemoved remove(ProcessCase owner, Actor remover, Instant now) {
        removed = true;
        updatedAt = now;
        var revision = version + 1; // as Hibernate writes it with this change
        return new StepRemoved(owner.processId(), id, revision, caseId, owner.workgroupId(), step, remover);
    }

    boolean isStart() {
        return LifeCycle.START.equals(transition);
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
    UUID recordedBy() {
        return recordedBy;
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
