package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.problem.FieldProblem;

/**
 * A step as somebody tells of it.
 *
 * @param transition absent: it was completed
 * @param at         when it was completed, or the transition happened
 * @param isOneOfUs  whether who did it is a person here, and not a name of another system
 */
public record DoneStep(
        String step,
        Actor actor,
        @Nullable String transition,
        @Nullable Instant startedAt,
        Instant at,
        boolean isOneOfUs) {

    /** Begun at its start; completed now, unless it says when. */
    public static DoneStep of(
            String step,
            Actor actor,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            boolean inProgress,
            Instant now) {
        return inProgress
                ? new DoneStep(step, actor, LifeCycle.START, null, startedAt == null ? now : startedAt, true)
                : new DoneStep(step, actor, null, startedAt, completedAt == null ? now : completedAt, true);
    }

    /** With what stands in the place of whoever was erased, and is none of us. */
    DoneStep without(Map<UUID, UUID> erased) {
        var replacement = actor.personId() == null ? null : erased.get(actor.personId());
        return replacement == null
                ? this
                : new DoneStep(step, new Actor(replacement, actor.unit()), transition, startedAt, at, false);
    }

    public static List<FieldProblem> conflicts(
            @Nullable Instant startedAt, @Nullable Instant completedAt, boolean inProgress) {
        if (inProgress && completedAt != null) {
            return List.of(new FieldProblem("completedAt", "must be absent while it is in progress"));
        }
        return startedAt != null && completedAt != null && startedAt.isAfter(completedAt)
                ? List.of(new FieldProblem("startedAt", "must not be after completedAt"))
                : List.of();
    }
}
