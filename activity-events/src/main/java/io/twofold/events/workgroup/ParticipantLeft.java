package io.twofold.events.workgroup;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A participant left a workgroup.
 *
 * @param participationId the participation that ended
 * @param actor who left
 */
public record ParticipantLeft(
        UUID processId, UUID workgroupId, UUID participationId, int revision, Actor actor, ParticipationOrigin how)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return participationId;
    }

    @Override
    public UUID key() {
        return workgroupId;
    }
}
