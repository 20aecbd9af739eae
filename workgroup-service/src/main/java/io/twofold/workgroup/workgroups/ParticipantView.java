package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.UUID;

import io.twofold.events.workgroup.ParticipationOrigin;

/**
 * Somebody who takes part in a workgroup.
 *
 * @param how whether they said so, or were taken in because they did a step
 */
record ParticipantView(UUID personId, ParticipationOrigin how, Instant updatedAt) {

    static ParticipantView of(Participation participation) {
        return new ParticipantView(participation.personId(), participation.origin(), participation.updatedAt());
    }
}
