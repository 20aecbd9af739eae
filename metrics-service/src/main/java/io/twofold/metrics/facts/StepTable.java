package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.database.CopyRows;

/** The facts of steps. Those of new cases, as nearly all of an import are, are copied; the others meet what is there. */
@ApplicationScoped
class StepTable {

    // With its limit it is looked up for each: as an EXISTS it becomes a join that reads the whole table.
    private static final String KNOWN = """
            SELECT process, id FROM unnest(?, ?) AS told (process, id)
            CROSS JOIN LATERAL (SELECT FROM step_fact WHERE process_id = process AND case_id = id LIMIT 1) AS one
            """;

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

    void keep(Connection connection, List<StepFact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        var newest = newest(facts);
        var known = known(connection, newest);
        var erased = erased(connection, newest);
        // Whoever else wrote steps of these cases would have had to move the offset of their partition first.
        merge(
                connection,
                newest.stream().filter(fact -> known.contains(fact.owner())).toList(),
                erased);
        copy(
                connection,
                newest.stream().filter(fact -> !known.contains(fact.owner())).toList(),
                erased);
    }

    /** The highest revision of each. */
    private static Collection<StepFact> newest(List<StepFact> facts) {
        var newest = new LinkedHashMap<StepKey, StepFact>();
        for (var fact : facts) {
            newest.merge(
                    new StepKey(fact.owner(), fact.stepId()),
                    fact,
                    (one, other) -> other.revision() > one.revision() ? other : one);
        }
        return newest.values();
    }

    /** The cases that have steps already. */
    private static Set<CaseKey> known(Connection connection, Collection<StepFact> facts) throws SQLException {
        var cases = facts.stream().map(StepFact::owner).distinct().toList();
        try (var query = connection.prepareStatement(KNOWN)) {
            new Columns<>(connection, query, cases)
                    .with("uuid", CaseKey::processId)
                    .with("uuid", CaseKey::caseId);
            try (var row = query.executeQuery()) {
                var known = new HashSet<CaseKey>();
                while (row.next()) {
                    known.add(new CaseKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                }
                return known;
            }
        }
    }

    /** By whom the erased among those who did these are replaced. */
    private static Map<UUID, UUID> erased(Connection connection, Collection<StepFact> facts) throws SQLException {
        var people = facts.stream()
                .map(fact -> fact.actor().personId())
                .filter(Objects::nonNull)
                .distinct();
        try (var query = connection.prepareStatement(ERASED)) {
            query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (var row = query.executeQuery()) {
                var erased = new HashMap<UUID, UUID>();
                while (row.next()) {
                    erased.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
                return erased;
            }
        }
    }

    private static void merge(Connection connection, List<StepFact> facts, Map<UUID, UUID> erased) throws SQLException {
        Columns.write(
                connection,
                MERGE,
                facts,
                columns -> columns.with("uuid", StepFact::processId)
                        .with("uuid", StepFact::caseId)
                        .with("uuid", StepFact::stepId)
                        .with("int4", StepFact::revision)
                        .with("text", StepFact::step)
                        .with("text", StepFact::transition)
                        .with("uuid", fact -> person(fact, erased))
                        .with("text", fact -> fact.actor().unit())
                        .with("timestamptz", StepFact::startedAt)
                        .with("timestamptz", StepFact::at)
                        .with("int4", StepFact::position)
                        .with("bool", StepFact::removed));
    }

    private static void copy(Connection connection, List<StepFact> facts, Map<UUID, UUID> erased) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (var copy = new CopyRows(
                connection,
                "step_fact",
                "process_id, case_id, step_id, revision, step, transition, person_id, unit, started_at, at, position,"
                        + " removed")) {
            for (var fact : facts) {
                copy.row()
                        .with(fact.processId())
                        .with(fact.caseId())
                        .with(fact.stepId())
                        .with(fact.revision())
                        .with(fact.step())
                        .with(fact.transition())
                        .with(person(fact, erased))
                        .with(fact.actor().unit())
                        .with(fact.startedAt())
                        .with(fact.at())
                        .with(fact.position())
                        .with(fact.removed());
            }
            copy.end();
        }
    }

    private static @Nullable UUID person(StepFact fact, Map<UUID, UUID> erased) {
        var person = fact.actor().personId();
        return person == null ? null : erased.getOrDefault(person, person);
    }

    private record StepKey(CaseKey owner, UUID stepId) {}
}
