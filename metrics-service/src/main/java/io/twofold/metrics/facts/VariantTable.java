package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What each sequence of steps is, once for all cases that went that way. */
@ApplicationScoped
class VariantTable {

    // In this order, lest two transactions that bring the same ones wait for each other. OFFSET: one by one by key,
    // also while the database does not know yet how many there are.
    private static final String KEEP = """
            INSERT INTO variant_row (process_id, variant, steps, reworked)
            SELECT DISTINCT ON (process, variant) process, variant, steps, reworked
            FROM unnest(?, ?) AS touched (process, id) CROSS JOIN LATERAL (
                SELECT variant, steps, reworked FROM case_row
                WHERE process_id = process AND case_id = id OFFSET 0) AS way
            WHERE variant IS NOT NULL ORDER BY process, variant
            ON CONFLICT DO NOTHING
            """;

    /** Of cases whose rows are made; once in a transaction, or the order is lost. */
    void keep(Connection connection, List<CaseKey> touched) throws SQLException {
        Columns.write(
                connection,
                KEEP,
                touched,
                columns -> columns.with("uuid", CaseKey::processId).with("uuid", CaseKey::caseId));
    }
}
