package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.web.conditional.ETag;

/** People who need one another to deliver a process. */
@Entity
class Workgroup {

    @Id
    private UUID id;

    private UUID processId;
    private String name;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Workgroup() {}

    Workgroup(UUID id, OpenWorkgroup settings, Instant at) {
        this.id = id;
        processId = settings.processId();
        name = settings.name();
        createdAt = at;
        updatedAt = at;
    }

    WorkgroupOpened opened() {
        return new WorkgroupOpened(processId, id, version, name, WorkgroupState.ACTIVE, null);
    }

    UUID id() {
        return id;
    }

    UUID processId() {
        return processId;
    }

    String name() {
        return name;
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
