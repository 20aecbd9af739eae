package io.twofold.metrics.facts.workgroup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.database.CopyRows;
import io.twofold.metrics.facts.cases.CaseFact;
import io.twofold.metrics.facts.cases.CaseFacts;
import io.twofold.metrics.facts.cases.DeliveryFact;
import io.twofold.metrics.facts.columns.Columns;

/** The facts of cases and their deliveries. */
@ApplicationScoped
class CaseTables {

    private static final String CASES = """
            INSERT INTO case_fact AS fact (process_id, case_id, revision, workgroup_id, opened_at, due_at, removed)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS batch (process, id, revision, workgroup, opened, due, removed)
            ORDER BY process, id
            ON CONFLICT (process_id, case_id) DO UPDATE SET
                revision = excluded.revision, workgroup_id = excluded.workgroup_id, opened_at = excluded.opened_at,
                due_at = excluded.due_at, removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    private static final String DELIVERIES = """
            INSERT INTO delivery_fact AS fact (process_id, case_id, revision, delivered_at, outcome, cancelled_at)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
                AS batch (process, id, revision, delivered, outcome, cancelled)
            ORDER BY process, id
            ON CONFLICT (process_id, case_id) DO UPDATE SET
                revision = excluded.revision, delivered_at = excluded.delivered_at, outcome = excluded.outcome,
                cancelled_at = excluded.cancelled_at
            WHERE excluded.revision > fact.revision
            """;

    /** Of cases that there is something of already. */
    void merge(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        Columns.write(
                connection,
                CASES,
                told(cases, CaseFacts::fact),
                columns -> columns.with("uuid", CaseFact::processId)
                        .with("uuid", CaseFact::caseId)
                        .with("int4", CaseFact::revision)
                        .with("uuid", CaseFact::workgroupId)
                        .with("timestamptz", CaseFact::openedAt)
                        .with("timestamptz", CaseFact::dueAt)
                        .with("bool", CaseFact::removed));
        Columns.write(
                connection,
                DELIVERIES,
                told(cases, CaseFacts::delivery),
                columns -> columns.with("uuid", DeliveryFact::processId)
                        .with("uuid", DeliveryFact::caseId)
                        .with("int4", DeliveryFact::revision)
                        .with("timestamptz", DeliveryFact::deliveredAt)
                        .with("text", DeliveryFact::outcome)
                        .with("timestamptz", DeliveryFact::cancelledAt));
    }

    /** Of cases that there is nothing of. */
    void copy(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        CopyRows.write(
                connection,
                "case_fact",
                "process_id, case_id, revision, workgroup_id, opened_at, due_at, removed",
                told(cases, CaseFacts::fact),
                (row, fact) -> row.with(fact.processId())
                        .with(fact.caseId())
                        .with(fact.revision())
                        .with(fact.workgroupId())
                        .with(fact.openedAt())
                        .with(fact.dueAt())
                        .with(fact.removed()));
        CopyRows.write(
                connection,
                "delivery_fact",
                "process_id, case_id, revision, delivered_at, outcome, cancelled_at",
                told(cases, CaseFacts::delivery),
                (row, fact) -> row.with(fact.processId())
                        .with(fact.caseId())
                        .with(fact.revision())
                        .with(fact.deliveredAt())
                        .with(fact.outcome())
                        .with(fact.cancelledAt()));
    }

    private static <F> List<F> told(Collection<CaseFacts> cases, Function<CaseFacts, @Nullable F> fact) {
        return cases.stream()
                .flatMap(each -> Stream.ofNullable(fact.apply(each)))
                .toList();
    }
}
