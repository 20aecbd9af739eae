package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A delivered case is worked on again: its delivery is taken back.
 *
 * @param revision of the delivery of this case
 * @param at when it was reopened
 * @param actor who reopened it
 */
public record CaseReopened(UUID processId, UUID caseId, int revision, Instant at, Actor actor)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return caseId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
