package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The facts of cases and their deliveries. */
@ApplicationScoped
class CaseTables {

    private static final String CASES = """
            INSERT INTO case_fact AS fact (process_id, case_id, revision, workgroup_id, opened_at, due_at, removed)
            SELECT DISTINCT ON (process, id) * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS batch (process, id, revision, workgroup, opened, due, removed)
            ORDER BY process, id, revision DESC
            ON CONFLICT (process_id, case_id) DO UPDATE SET
                revision = excluded.revision, workgroup_id = excluded.workgroup_id, opened_at = excluded.opened_at,
                due_at = excluded.due_at, removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    private static final String DELIVERIES = """
            INSERT INTO delivery_fact AS fact (process_id, case_id, revision, delivered_at, outcome, cancelled_at)
            SELECT DISTINCT ON (process, id) * FROM unnest(?, ?, ?, ?, ?, ?)
                AS batch (process, id, revision, delivered, outcome, cancelled)
            ORDER BY process, id, revision DESC
            ON CONFLICT (process_id, case_id) DO UPDATE SET
                revision = excluded.revision, delivered_at = excluded.delivered_at, outcome = excluded.outcome,
                cancelled_at = excluded.cancelled_at
            WHERE excluded.revision > fact.revision
            """;

    void keepCases(Connection connection, List<CaseFact> facts) throws SQLException {
        Columns.write(
                connection,
                CASES,
                facts,
                columns -> columns.with("uuid", CaseFact::processId)
                        .with("uuid", CaseFact::caseId)
                        .with("int4", CaseFact::revision)
                        .with("uuid", CaseFact::workgroupId)
                        .with("timestamptz", CaseFact::openedAt)
                        .with("timestamptz", CaseFact::dueAt)
                        .with("bool", CaseFact::removed));
    }

    void keepDeliveries(Connection connection, List<DeliveryFact> facts) throws SQLException {
        Columns.write(
                connection,
                DELIVERIES,
                facts,
                columns -> columns.with("uuid", DeliveryFact::processId)
                        .with("uuid", DeliveryFact::caseId)
                        .with("int4", DeliveryFact::revision)
                        .with("timestamptz", DeliveryFact::deliveredAt)
                        .with("text", DeliveryFact::outcome)
                        .with("timestamptz", DeliveryFact::cancelledAt));
    }
}
