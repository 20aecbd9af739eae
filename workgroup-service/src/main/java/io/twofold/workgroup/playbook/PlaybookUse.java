package io.twofold.workgroup.playbook;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a note was used on a case, once however often it is said. */
@Entity
class PlaybookUse {

    @Id
    private UUID id;

    private UUID noteId;
    private UUID caseId;
    private UUID personId;
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected PlaybookUse() {}

    PlaybookUse(UUID id, UUID noteId, UUID caseId, UUID personId, Instant at) {
        this.id = id;
        this.noteId = noteId;
        this.caseId = caseId;
        this.personId = personId;
        usedAt = at;
    }

    PlaybookUseView view() {
        return new PlaybookUseView(id, noteId, caseId, personId, usedAt);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant usedAt() {
        return usedAt;
    }
}
