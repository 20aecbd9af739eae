package io.twofold.kit.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Hibernate has nothing to do without an entity, and the outbox nothing to flush. */
@Entity
class Note {

    @Id
    @SuppressWarnings("UnusedVariable")
    private long id;
}
