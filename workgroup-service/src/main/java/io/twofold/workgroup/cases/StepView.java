package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step of a case as the API shows it.
 *
 * @param recordedBy who told of it; absent: an event log
 * @param transition what of the step happened, where that completed nothing
 * @param at         when it was completed, or the transition happened
 * @param allowed    what the caller may do: {@code change}, which is to correct and to remove it
 * @param position   among those of the case at the same time
 */
public record StepView(
        UUID id,
        UUID caseId,
        String step,
        @Nullable String transition,
        @Nullable UUID personId,
        @Nullable String unit,
        @Nullable UUID recordedBy,
        @Nullable Instant startedAt,
        Instant at,
        int position,
        List<String> allowed,
        Instant updatedAt) {

    static StepView of(CaseStep step, boolean changes) {
        return new StepView(
                step.id(),
                step.caseId(),
                step.step(),
                step.transition(),
                step.actor().personId(),
                step.actor().unit(),
                step.recordedBy(),
                step.startedAt(),
                step.at(),
                step.position(),
                changes ? List.of("change") : List.of(),
                step.updatedAt());
    }
}
