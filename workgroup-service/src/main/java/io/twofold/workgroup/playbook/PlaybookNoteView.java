package io.twofold.workgroup.playbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How to get a step done, as the API shows it to those who may revise it.
 *
 * @param contributionIds knowledge of communities that it links to
 * @param authorId        who changed it last
 * @param uses            on so many cases
 * @param allowed         what the caller may do: {@code change}, {@code use}
 */
record PlaybookNoteView(
        UUID id,
        UUID processId,
        String step,
        String text,
        List<UUID> contributionIds,
        UUID authorId,
        long uses,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static PlaybookNoteView of(PlaybookNote note, long uses) {
        return new PlaybookNoteView(
                note.id(),
                note.processId(),
                note.step(),
                note.settings().text(),
                note.settings().links(),
                note.authorId(),
                uses,
                List.of("change", "use"),
                note.createdAt(),
                note.updatedAt());
    }
}
