package io.twofold.events.workgroup;

import java.util.List;
import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A playbook note was taken away.
 *
 * @param noteId the note
 * @param step the step that it is pinned to
 * @param actor who wrote it, or changed it last
 * @param contributionIds knowledge of communities that it links to
 */
public record PlaybookNoteRemoved(
        UUID processId, UUID noteId, int revision, String step, Actor actor, List<UUID> contributionIds)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return noteId;
    }
}
