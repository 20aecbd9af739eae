package io.twofold.events.workgroup;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * Somebody became a participant of a workgroup.
 *
 * @param participationId the participation, which the same person has again when they come back
 * @param actor who joined
 */
public record ParticipantJoined(
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
