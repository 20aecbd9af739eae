package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * What was recorded of a step was corrected: all of it, as it is now.
 *
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param step the name of the step
 * @param actor who did it
 * @param startedAt when it was begun, where that is known
 * @param position how many events of the case at the same time stand before this one in their source: breaks ties
 * @param importId the import that brought it
 */
public record StepCorrected(
        UUID processId,
        UUID stepId,
        int revision,
        UUID caseId,
        @Nullable UUID workgroupId,
        String step,
        Actor actor,
        @Nullable Instant startedAt,
        Instant completedAt,
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
