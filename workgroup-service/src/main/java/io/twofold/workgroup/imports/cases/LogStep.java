package io.twofold.workgroup.imports.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.events.workgroup.WorkgroupEvent;

/**
 * What an event of a log says of a case, under an id that is the same whenever the log is read.
 *
 * @param transition null where it completes the step
 * @param position   how many events of the case at the same time stand before it
 */
record LogStep(
        UUID id,
        String step,
        @Nullable String transition,
        @Nullable UUID personId,
        @Nullable String unit,
        @Nullable Instant startedAt,
        Instant at,
        int position,
        Map<String, Object> attributes) {

    /** As the first thing that is known of it, or as a correction. */
    WorkgroupEvent event(LoggedCase owner, int revision, @Nullable UUID importId) {
        if (transition != null) {
            return progressed(owner, revision, transition, importId);
        }
        return revision == 1 ? completed(owner, importId) : corrected(owner, revision, importId);
    }

    private StepProgressed progressed(LoggedCase owner, int revision, String transition, @Nullable UUID importId) {
        return new StepProgressed(
                owner.processId(),
                id,
                revision,
                owner.id(),
                owner.workgroupId(),
                step,
                new Actor(personId, unit),
                transition,
                at,
                position,
                importId);
    }

    private StepCompleted completed(LoggedCase owner, @Nullable UUID importId) {
        return new StepCompleted(
                owner.processId(),
                id,
                1,
                owner.id(),
                owner.workgroupId(),
                step,
                new Actor(personId, unit),
                startedAt,
                at,
                position,
                importId);
    }

    private StepCorrected corrected(LoggedCase owner, int revision, @Nullable UUID importId) {
        return new StepCorrected(
                owner.processId(),
                id,
                revision,
                owner.id(),
                owner.workgroupId(),
                step,
                new Actor(personId, unit),
                startedAt,
                at,
                position,
                importId);
    }
}
