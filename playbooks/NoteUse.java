package io.twofold.workgroup.playbooks;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.twofold.events.workgroup.PlaybookNoteUsed;
import io.twofold.workgroup.cases.CaseAccess.Work;

/** That a note was used on a case: one of each note and case. */
@Entity
class NoteUse {

    @Id
    private UUID id;

    private UUID noteId;
    private UUID caseId;
    private UUID usedBy;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected NoteUse() {}

    NoteUse(UUID id, PlaybookNote note, Work work, Instant at) {
        this.id = id;
        noteId = note.id();
        caseId = work.caseId();
        usedBy = work.personId();
        this.at = at;
    }

    PlaybookNoteUsed used(PlaybookNote note, Work work) {
        var settings = note.settings();
        return new PlaybookNoteUsed(
                work.processId(),
                id,
                1,
                noteId,
                settings.step(),
                caseId,
                work.actor(),
                settings.contributionIds(),
                at);
    }

    UseView view() {
        return new UseView(id, noteId, caseId, usedBy, at);
    }
}
