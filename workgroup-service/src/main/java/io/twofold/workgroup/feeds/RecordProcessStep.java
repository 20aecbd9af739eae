package io.twofold.workgroup.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.input.Consistent;
import io.twofold.web.problem.FieldProblem;
import io.twofold.workgroup.cases.DoneStep;

/**
 * A step of a case that another system knows, too. Nobody is said to have done it where all of {@code personId},
 * {@code sub} and {@code person} are absent.
 *
 * @param caseRef  the case's {@code externalRef}: it is opened where it is not there
 * @param personId who did it
 * @param sub      who did it, as their tokens call them
 * @param person   who did it, as the other system calls them: an alias
 */
@Consistent
record RecordProcessStep(
        @NotBlank @Size(max = 500) String caseRef,
        @NotBlank @Size(max = 500) String step,
        @Nullable UUID personId,
        @Size(min = 1, max = 255) @Nullable String sub,
        @Size(min = 1, max = 500) @Nullable String person,
        @Size(max = 200) @Nullable String unit,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        boolean inProgress)
        implements Consistent.Parts {

    @Override
    public List<FieldProblem> conflicts() {
        var conflicts = new ArrayList<>(DoneStep.conflicts(startedAt, completedAt, inProgress));
        if (Stream.of(personId != null, sub != null, person != null)
                        .filter(given -> given)
                        .count()
                > 1) {
            conflicts.add(new FieldProblem("personId", "must be the only one of personId, sub and person"));
        }
        return conflicts;
    }

    DoneStep doneBy(@Nullable UUID who, Instant now) {
        var done = DoneStep.of(step, new Actor(who, unit), startedAt, completedAt, inProgress, now);
        return new DoneStep(
                done.step(),
                done.actor(),
                done.transition(),
                done.startedAt(),
                done.at(),
                person == null && who != null);
    }
}
