package io.twofold.workgroup.feeds;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.cases.CasesByRef.DoneOn;
import io.twofold.workgroup.cases.DoneStep;
import io.twofold.workgroup.cases.LifeCycle;

/**
 * What another system tells of a step.
 *
 * @param transition what of it happened, in the words of {@link LifeCycle}; absent: as the step says
 */
record Telling(RecordProcessStep step, @Nullable String transition) {

    static Telling of(RecordProcessStep step) {
        return new Telling(step, null);
    }

    DoneOn doneBy(@Nullable UUID who, Instant now) {
        var done = step.doneBy(who, now);
        var incomplete = LifeCycle.incomplete(transition);
        return new DoneOn(
                step.caseRef(),
                incomplete == null
                        ? done
                        : new DoneStep(done.step(), done.actor(), incomplete, null, done.at(), done.isOneOfUs()));
    }
}
