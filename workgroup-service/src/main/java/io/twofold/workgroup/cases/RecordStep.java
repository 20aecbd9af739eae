package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.input.Consistent;
import io.twofold.web.problem.FieldProblem;

/**
 * A step that was done, or begun.
 *
 * @param step        its name
 * @param personId    who did it: the caller, unless said
 * @param unit        their formal unit: that of the caller's token, unless said
 * @param startedAt   when it was begun, where that is known
 * @param completedAt now, unless said
 * @param inProgress  whether it is only begun: its completion is told later
 */
@Consistent
record RecordStep(
        @NotBlank @Size(max = 500) String step,
        @Nullable UUID personId,
        @Size(max = 200) @Nullable String unit,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        boolean inProgress)
        implements Consistent.Parts {

    @Override
    public List<FieldProblem> conflicts() {
        return DoneStep.conflicts(startedAt, completedAt, inProgress);
    }

    DoneStep doneBy(Actor caller, Instant now) {
        var by = personId == null || personId.equals(caller.personId())
                ? new Actor(caller.personId(), unit == null ? caller.unit() : unit)
                : new Actor(personId, unit);
        return DoneStep.of(step, by, startedAt, completedAt, inProgress, now);
    }
}
