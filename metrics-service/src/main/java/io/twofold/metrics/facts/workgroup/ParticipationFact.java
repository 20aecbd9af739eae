package io.twofold.metrics.facts.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipantLeft;

/** Whether somebody takes part in a workgroup, by one of the revisions of it. */
record ParticipationFact(
        UUID workgroupId,
        UUID participationId,
        UUID processId,
        int revision,
        @Nullable UUID personId,
        boolean participating) {
    static ParticipationFact of(ParticipantJoined e) {
        return new ParticipationFact(
                e.workgroupId(),
                e.participationId(),
                e.processId(),
                e.revision(),
                e.actor().personId(),
                true);
    }

    static ParticipationFact of(ParticipantLeft e) {
        return new ParticipationFact(
                e.workgroupId(),
                e.participationId(),
                e.processId(),
                e.revision(),
                e.actor().personId(),
                false);
    }
}
