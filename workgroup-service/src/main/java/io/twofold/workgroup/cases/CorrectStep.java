package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.web.input.Consistent;
import io.twofold.web.problem.FieldProblem;

/**
 * What is known of a step, patched to correct it.
 *
 * @param personId    absent: somebody unknown
 * @param completedAt absent: it is only begun
 */
@Consistent
record CorrectStep(
        @NotBlank @Size(max = 500) String step,
        @Nullable UUID personId,
        @Size(max = 200) @Nullable String unit,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt)
        implements Consistent.Parts {

    @Override
    public List<FieldProblem> conflicts() {
        return startedAt == null && completedAt == null
                ? List.of(new FieldProblem("startedAt", "must be there while completedAt is not"))
                : DoneStep.conflicts(startedAt, completedAt, false);
    }

    CorrectStep by(UUID person) {
        return new CorrectStep(step, person, unit, startedAt, completedAt);
    }

    Instant at(Instant otherwise) {
        if (completedAt != null) {
            return completedAt;
        }
        return startedAt == null ? otherwise : startedAt;
    }
}
