package io.twofold.workgroup.workgroups;

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
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipantLeft;
import io.twofold.events.workgroup.ParticipationOrigin;

/** That somebody takes part in a workgroup. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class Participation {

    @Id
    private UUID id;

    private UUID workgroupId;
    private UUID processId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ParticipationOrigin origin;

    private boolean active;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Participation() {}

    Participation(UUID id, Workgroup workgroup, UUID personId, ParticipationOrigin origin, Instant at) {
        this.id = id;
        workgroupId = workgroup.id();
        processId = workgroup.processId();
        this.personId = personId;
        this.origin = origin;
        active = true;
        updatedAt = at;
    }

    ParticipantJoined joined(@Nullable String unit) {
        return joined(version, unit);
    }

    /** Nothing happens where they take part already. */
    Optional<ParticipantJoined> comeBack(ParticipationOrigin how, @Nullable String unit, Instant at) {
        if (active) {
            return Optional.empty();
        }
        active = true;
        origin = how;
        updatedAt = at;
        return Optional.of(joined(version + 1, unit)); // as Hibernate writes it with this change
    }

    Optional<ParticipantLeft> leave(@Nullable String unit, Instant at) {
        if (!active) {
            return Optional.empty();
        }
        active = false;
        updatedAt = at;
        return Optional.of(
                new ParticipantLeft(processId, workgroupId, id, version + 1, new Actor(personId, unit), origin));
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    ParticipationOrigin origin() {
        return origin;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private ParticipantJoined joined(int revision, @Nullable String unit) {
        return new ParticipantJoined(processId, workgroupId, id, revision, new Actor(personId, unit), origin);
    }
}
