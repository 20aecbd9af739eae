package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A case will never be delivered: it leaves the work in progress.
 *
 * @param revision of the delivery of this case
 * @param at when it was given up
 * @param actor who cancelled it
 */
public record CaseCancelled(UUID processId, UUID caseId, int revision, Instant at, Actor actor)
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
