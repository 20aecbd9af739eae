package io.twofold.events.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody wrote a short note on a case.
 *
 * @param noteId the note
 * @param caseId the case
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param actor who wrote it
 */
public record CaseNoted(
        UUID processId,
        UUID noteId,
        int revision,
        UUID caseId,
        @Nullable UUID workgroupId,
        Actor actor) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return noteId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
