package io.twofold.workgroup.processes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.web.conditional.ETag;

/** What is delivered, repeatedly. */
@Entity
class ProcessDefinition {

    @Id
    private UUID id;

    private String name;
    private @Nullable Long targetLeadTimeSeconds;
    private List<UUID> ownerIds;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected ProcessDefinition() {}

    ProcessDefinition(UUID id, DefineProcess settings, UUID ownerId, Instant at) {
        this.id = id;
        name = settings.name();
        targetLeadTimeSeconds = settings.targetLeadTimeSeconds();
        ownerIds = List.of(ownerId);
        createdAt = at;
        updatedAt = at;
    }

    ProcessDefined defined() {
        return new ProcessDefined(id, version, name, ownerIds, targetLeadTimeSeconds, null, List.of(), List.of(), null);
    }

    /** Takes on these settings; nothing happens where it has them already. */
    Optional<ProcessChanged> change(DefineProcess settings, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        name = settings.name();
        targetLeadTimeSeconds = settings.targetLeadTimeSeconds();
        updatedAt = at;
        var revision = version + 1; // as Hibernate writes it with this change
        return Optional.of(new ProcessChanged(
                id, revision, name, ownerIds, targetLeadTimeSeconds, null, List.of(), List.of(), null));
    }

    boolean isOwnedBy(UUID personId) {
        return ownerIds.contains(personId);
    }

    DefineProcess settings() {
        return new DefineProcess(name, targetLeadTimeSeconds);
    }

    UUID id() {
        return id;
    }

    List<UUID> ownerIds() {
        return ownerIds;
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
