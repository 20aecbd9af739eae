package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.List;
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
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupDormant;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.web.conditional.ETag;

import static io.twofold.events.workgroup.WorkgroupState.ACTIVE;
import static io.twofold.events.workgroup.WorkgroupState.DORMANT;
import static io.twofold.events.workgroup.WorkgroupState.RESHAPING;

/** People who need one another to deliver a process. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Workgroup {

    @Id
    private UUID id;

    private UUID processId;
    private String name;
    private @Nullable String purpose;
    private @Nullable Integer dormancyDays;

    @Enumerated(EnumType.STRING)
    private WorkgroupState state = ACTIVE;

    private @Nullable UUID communityId;
    private @Nullable UUID becomesId;

    @Enumerated(EnumType.STRING)
    private @Nullable ReshapeRefusal declined;

    private Instant awakeSince;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Workgroup() {}

    Workgroup(UUID id, OpenWorkgroup request, Instant at) {
        this.id = id;
        processId = request.processId();
        name = request.name();
        purpose = request.purpose();
        dormancyDays = request.dormancyDays();
        awakeSince = at;
        createdAt = at;
        updatedAt = at;
    }

    WorkgroupOpened opened() {
        return new WorkgroupOpened(processId, id, version, name, state, communityId);
    }

    ChangeWorkgroup settings() {
        return new ChangeWorkgroup(name, purpose, dormancyDays);
    }

    /** Nothing happens where it has them already. */
    Optional<WorkgroupChanged> change(ChangeWorkgroup settings, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        name = settings.name();
        purpose = settings.purpose();
        dormancyDays = settings.dormancyDays();
        updatedAt = at;
        return Optional.of(new WorkgroupChanged(processId, id, revision(), name, state, communityId));
    }

    /** Nobody works in it; nothing happens where it sleeps, or is a workgroup no longer. */
    Optional<WorkgroupDormant> sleep(Instant at) {
        if (state != ACTIVE) {
            return Optional.empty();
        }
        state = DORMANT;
        updatedAt = at;
        return Optional.of(new WorkgroupDormant(processId, id, revision(), name, state, communityId));
    }

    /** Work came back; nothing happens where it is awake. */
    Optional<WorkgroupWoken> wake(Instant at) {
        if (state != DORMANT) {
            return Optional.empty();
        }
        state = ACTIVE;
        updatedAt = at;
        return Optional.of(new WorkgroupWoken(processId, id, revision(), name, state, communityId));
    }

    /**
     * Read-only from now on, until community-service has answered.
     *
     * @param newId of the community that it becomes, unless it came from one
     */
    WorkgroupReshaped reshape(CommunityKind kind, UUID newId, List<UUID> people, Actor actor, Instant at) {
        state = RESHAPING;
        declined = null;
        becomesId = communityId == null ? newId : communityId;
        updatedAt = at;
        return new WorkgroupReshaped(processId, id, revision(), becomesId, kind, name, people, actor);
    }

    boolean lives() {
        return state == ACTIVE || state == DORMANT;
    }

    UUID id() {
        return id;
    }

    UUID processId() {
        return processId;
    }

    WorkgroupState state() {
        return state;
    }

    @Nullable
    UUID communityId() {
        return communityId;
    }

    @Nullable
    UUID becomesId() {
        return becomesId;
    }

    @Nullable
    ReshapeRefusal declined() {
        return declined;
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

    /** As Hibernate writes it with a change. */
    private int revision() {
        return version + 1;
    }
}
