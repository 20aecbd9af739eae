package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A step of a case moved on without being completed: it counts as an event of the case, not as a step done.
 *
 * @param stepId this transition, which has an id of its own
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param step the name of the step
 * @param actor who did it
 * @param transition of the XES standard life cycle, in lower case: schedule, assign, reassign, start, suspend, resume,
 *     withdraw, autoskip, manualskip, pi_abort or ate_abort
 * @param at when it happened
 * @param position how many events of the case at the same time stand before this one in their source: breaks ties
 * @param importId the import that brought it
 */
public record StepProgressed(
        UUID processId,
        UUID stepId,
        int revision,
        UUID caseId,
        @Nullable UUID workgroupId,
        String step,
        Actor actor,
        String transition,
        Instant at,
        int position,
        @Nullable UUID importId)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return stepId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
