package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step of a case as the API shows it.
 *
 * @param transition what of the step happened, where that completed nothing
 * @param at         when it was completed, or the transition happened
 * @param position   among those of the case at the same time
 */
record StepView(
        UUID id,
        UUID caseId,
        String step,
        @Nullable String transition,
        @Nullable UUID personId,
        @Nullable String unit,
        @Nullable Instant startedAt,
        Instant at,
        int position,
        Instant updatedAt) {

    static StepView of(CaseStep step) {
        return new StepView(
                step.id(),
                step.caseId(),
                step.step(),
                step.transition(),
                step.actor().personId(),
                step.actor().unit(),
                step.startedAt(),
                step.at(),
                step.position(),
                step.updatedAt());
    }
}
