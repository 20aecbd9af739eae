package io.twofold.workgroup.playbooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note of a playbook as the API shows it.
 *
 * @param uses    on how many cases it was used
 * @param allowed what the caller may do: {@code revise}, which is also to remove it
 */
record PlaybookNoteView(
        UUID id,
        UUID processId,
        String step,
        String text,
        List<UUID> contributionIds,
        long uses,
        UUID writtenBy,
        UUID revisedBy,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    /** For one who may read it, and so revise it. */
    static PlaybookNoteView of(PlaybookNote note, long uses) {
        return new PlaybookNoteView(
                note.id(),
                note.processId(),
                note.settings().step(),
                note.settings().text(),
                note.settings().contributionIds(),
                uses,
                note.writtenBy(),
                note.revisedBy(),
                List.of("revise"),
                note.createdAt(),
                note.updatedAt());
    }
}
