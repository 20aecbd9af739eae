package io.twofold.metrics.facts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.events.workgroup.StepRemoved;

/** What is known of a step by one of its revisions. */
record StepFact(
        UUID processId,
        UUID caseId,
        UUID stepId,
        int revision,
        String step,
        @Nullable String transition,
        Actor actor,
        @Nullable Instant startedAt,
        @Nullable Instant at,
        int position,
        boolean removed) {

    static StepFact of(StepCompleted e) {
        return new StepFact(
                e.processId(),
                e.caseId(),
                e.stepId(),
                e.revision(),
                e.step(),
                null,
                e.actor(),
                e.startedAt(),
                e.completedAt(),
                e.position(),
                false);
    }

    static StepFact of(StepCorrected e) {
        return new StepFact(
                e.processId(),
                e.caseId(),
                e.stepId(),
                e.revision(),
                e.step(),
                null,
                e.actor(),
                e.startedAt(),
                e.completedAt(),
                e.position(),
                false);
    }

    static StepFact of(StepProgressed e) {
        return new StepFact(
                e.processId(),
                e.caseId(),
                e.stepId(),
                e.revision(),
                e.step(),
                e.transition(),
                e.actor(),
                null,
                e.at(),
                e.position(),
                false);
    }

    static StepFact of(StepRemoved e) {
        return new StepFact(
                e.processId(), e.caseId(), e.stepId(), e.revision(), e.step(), null, e.actor(), null, null, 0, true);
    }

    CaseKey owner() {
        return new CaseKey(processId, caseId);
    }
}
