package io.twofold.events.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * A step, or a transition of one, never happened: it counts no more.
 *
 * @param stepId the step that is taken back
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param step the name of the step
 * @param actor who removed it
 */
public record StepRemoved(
        UUID processId,
        UUID stepId,
        int revision,
        UUID caseId,
        @Nullable UUID workgroupId,
        String step,
        Actor actor) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return stepId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
