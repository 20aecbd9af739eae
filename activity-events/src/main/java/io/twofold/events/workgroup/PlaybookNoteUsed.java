package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A playbook note was used on a case.
 *
 * @param useId one for each note and case
 * @param noteId the note
 * @param step the step that it is pinned to
 * @param caseId the case that it was used on
 * @param actor who used it
 * @param contributionIds knowledge of communities that the note links to
 * @param at when
 */
public record PlaybookNoteUsed(
        UUID processId,
        UUID useId,
        int revision,
        UUID noteId,
        String step,
        UUID caseId,
        Actor actor,
        List<UUID> contributionIds,
        Instant at)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return useId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
