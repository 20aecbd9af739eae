package io.twofold.metrics.facts.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.twofold.metrics.facts.columns.Columns;

import static java.util.stream.Collectors.toMap;

/** What the tables of facts have of some cases. */
public final class StoredCases {

    // Looked up case by case, whatever the database knows of how many there are: OFFSET keeps it from reading all.
    private static final String FACTS = """
            SELECT found.* FROM unnest(?, ?) AS touched (process, id)
            CROSS JOIN LATERAL (SELECT * FROM %s WHERE process_id = process AND case_id = id OFFSET 0) AS found
            """;

    // With its limit it is looked up for each: as an EXISTS it becomes a join that reads the whole table.
    private static final String KNOWN = """
            SELECT process_id, case_id FROM unnest(?, ?) AS touched (process_id, case_id) CROSS JOIN LATERAL (
                SELECT FROM case_fact fact WHERE (fact.process_id, fact.case_id) = (touched.process_id, touched.case_id)
                UNION ALL
                SELECT FROM step_fact fact WHERE (fact.process_id, fact.case_id) = (touched.process_id, touched.case_id)
                UNION ALL
                SELECT FROM delivery_fact fact
                WHERE (fact.process_id, fact.case_id) = (touched.process_id, touched.case_id)
                UNION ALL
                SELECT FROM blocker_fact fact
                WHERE (fact.process_id, fact.case_id) = (touched.process_id, touched.case_id)
                LIMIT 1) AS one
            """;

    private StoredCases() {}

    /** Those of which there is anything. */
    public static Set<CaseKey> known(Connection connection, Collection<CaseKey> cases) throws SQLException {
        var known = new HashSet<CaseKey>();
        each(connection, KNOWN, cases, row -> known.add(key(row)));
        return known;
    }

    /** All that is known of each. */
    public static Collection<CaseFacts> of(Connection connection, List<CaseKey> cases) throws SQLException {
        var found = cases.stream().collect(toMap(Function.identity(), CaseFacts::new, (one, _) -> one));
        each(
                connection,
                FACTS.formatted("case_fact"),
                cases,
                row -> in(found, row).add(CaseFact.of(row)));
        each(
                connection,
                FACTS.formatted("delivery_fact"),
                cases,
                row -> in(found, row).add(DeliveryFact.of(row)));
        each(
                connection,
                FACTS.formatted("step_fact"),
                cases,
                row -> in(found, row).add(StepFact.of(row)));
        each(
                connection,
                FACTS.formatted("blocker_fact"),
                cases,
                row -> in(found, row).add(BlockerFact.of(row)));
        return found.values();
    }

    private static CaseFacts in(Map<CaseKey, CaseFacts> found, ResultSet row) throws SQLException {
        return found.computeIfAbsent(key(row), CaseFacts::new);
    }

    private static CaseKey key(ResultSet row) throws SQLException {
        return new CaseKey(row.getObject("process_id", UUID.class), row.getObject("case_id", UUID.class));
    }

    private static void each(Connection connection, String statement, Collection<CaseKey> cases, Row each)
            throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            new Columns<>(connection, query, List.copyOf(cases))
                    .with("uuid", CaseKey::processId)
                    .with("uuid", CaseKey::caseId);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
