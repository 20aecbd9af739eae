package io.twofold.metrics.facts.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.metrics.facts.columns.Columns;

/** What is known of a step by one of its revisions. */
public record StepFact(
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

    public static StepFact of(StepCompleted e) {
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

    public static StepFact of(StepCorrected e) {
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

    public static StepFact of(StepProgressed e) {
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

    public static StepFact of(StepRemoved e) {
        return new StepFact(
                e.processId(), e.caseId(), e.stepId(), e.revision(), e.step(), null, e.actor(), null, null, 0, true);
    }

    static StepFact of(ResultSet row) throws SQLException {
        return new StepFact(
                row.getObject("process_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getInt("revision"),
                row.getString("step"),
                row.getString("transition"),
                new Actor(row.getObject("person_id", UUID.class), row.getString("unit")),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "at"),
                row.getInt("position"),
                row.getBoolean("removed"));
    }

    /** Where somebody erased did it, by whom they are replaced. */
    StepFact by(Map<UUID, UUID> replacements) {
        var replacement = actor.personId() == null ? null : replacements.get(actor.personId());
        return replacement == null
                ? this
                : new StepFact(
                        processId,
                        caseId,
                        stepId,
                        revision,
                        step,
                        transition,
                        new Actor(replacement, actor.unit()),
                        startedAt,
                        at,
                        position,
                        removed);
    }

    public CaseKey owner() {
        return new CaseKey(processId, caseId);
    }
}
