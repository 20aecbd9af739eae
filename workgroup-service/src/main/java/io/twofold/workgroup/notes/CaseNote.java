package io.twofold.workgroup.notes;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseNoted;
import io.twofold.workgroup.cases.CaseAccess.WorkedCase;

/** A short note on a case. It stays as it was written. */
@Entity
class CaseNote {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID authorId;
    private String text;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected CaseNote() {}

    CaseNote(UUID id, UUID caseId, UUID authorId, String text, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.authorId = authorId;
        this.text = text;
        createdAt = at;
    }

    CaseNoted noted(WorkedCase owner, Actor author) {
        return new CaseNoted(owner.processId(), id, 1, caseId, owner.workgroupId(), author);
    }

    CaseNoteView view() {
        return new CaseNoteView(id, caseId, authorId, text, createdAt);
    }

    UUID id() {
        return id;
    }
}
