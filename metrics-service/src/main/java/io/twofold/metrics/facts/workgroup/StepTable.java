package io.twofold.metrics.facts.workgroup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.CopyRows;
import io.twofold.metrics.facts.cases.CaseFacts;
import io.twofold.metrics.facts.cases.StepFact;
import io.twofold.metrics.facts.columns.Columns;

/** The facts of steps. */
@ApplicationScoped
class StepTable {

    private static final String ERASED = "SELECT person_id, replaced_by FROM erasure_fact WHERE person_id = ANY (?)";

    private static final String MERGE = """
            INSERT INTO step_fact AS fact (process_id, case_id, step_id, revision, step, transition, person_id, unit,
                                           started_at, at, position, removed)
            SELECT process, owner, id, revision, step, transition, person, unit, started, at, position, removed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (process, owner, id, revision, step, transition, person, unit, started, at, position, removed)
            ORDER BY process, owner, id
            ON CONFLICT (process_id, case_id, step_id) DO UPDATE SET
                revision = excluded.revision, step = excluded.step, transition = excluded.transition,
                person_id = excluded.person_id, unit = excluded.unit, started_at = excluded.started_at,
                at = excluded.at, position = excluded.position, removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    /** Of cases that there is something of already. */
    void merge(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        Columns.write(
                connection,
                MERGE,
                cases.stream().flatMap(each -> each.steps().stream()).toList(),
                columns -> columns.with("uuid", StepFact::processId)
                        .with("uuid", StepFact::caseId)
                        .with("uuid", StepFact::stepId)
                        .with("int4", StepFact::revision)
                        .with("text", StepFact::step)
                        .with("text", StepFact::transition)
                        .with("uuid", fact -> fact.actor().personId())
                        .with("text", fact -> fact.actor().unit())
                        .with("timestamptz", StepFact::startedAt)
                        .with("timestamptz", StepFact::at)
                        .with("int4", StepFact::position)
                        .with("bool", StepFact::removed));
    }

    /** Of cases that there is nothing of. */
    void copy(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        CopyRows.write(
                connection,
                "step_fact",
                "process_id, case_id, step_id, revision, step, transition, person_id, unit, started_at, at, position,"
                        + " removed",
                cases.stream().flatMap(each -> each.steps().stream()).toList(),
                (row, fact) -> row.with(fact.processId())
                        .with(fact.caseId())
                        .with(fact.stepId())
                        .with(fact.revision())
                        .with(fact.step())
                        .with(fact.transition())
                        .with(fact.actor().personId())
                        .with(fact.actor().unit())
                        .with(fact.startedAt())
                        .with(fact.at())
                        .with(fact.position())
                        .with(fact.removed()));
    }

    /** Whoever is erased among those who did these is replaced, as in all that is kept. */
    void replaceErased(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        var people = cases.stream()
                .flatMap(each -> each.steps().stream())
                .map(fact -> fact.actor().personId())
                .filter(Objects::nonNull)
                .distinct()
                .toArray();
        if (people.length == 0) {
            return;
        }
        try (var query = connection.prepareStatement(ERASED)) {
            query.setArray(1, connection.createArrayOf("uuid", people));
            try (var row = query.executeQuery()) {
                var erased = new HashMap<UUID, UUID>();
                while (row.next()) {
                    erased.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
                if (!erased.isEmpty()) {
                    cases.forEach(each -> each.replace(erased));
                }
            }
        }
    }
}
