package io.twofold.metrics.facts.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.postgresql.PGStatement;

import io.twofold.kit.database.CopyRows;
import io.twofold.metrics.facts.cases.CaseFacts;
import io.twofold.metrics.facts.cases.CaseKey;
import io.twofold.metrics.facts.cases.StoredCases;
import io.twofold.metrics.facts.columns.Columns;
import io.twofold.metrics.ledger.Changes;

import static java.util.stream.Collectors.toSet;

/** The row of each case, made anew whenever more is known of it. */
@ApplicationScoped
public class CaseRows {

    // Planned each time: what is right while there are few rows reads all of a process when there are many.
    private static final String FORGET = """
            DELETE FROM case_row USING unnest(?, ?) AS gone (process, id) WHERE process_id = process AND case_id = id
            """;

    // With the aliases that are known to be one of them.
    private static final String OF_PEOPLE = """
            SELECT DISTINCT process_id, case_id FROM step_fact
            WHERE person_id IN (SELECT unnest(?) UNION SELECT alias_id FROM identification_fact WHERE person_id = ANY (?))
            """;

    private static final String OF_PROCESSES = "SELECT process_id, case_id FROM case_row WHERE process_id = ANY (?)";

    private final CaseHours hours;
    private final Changes changes;

    CaseRows(CaseHours hours, Changes changes) {
        this.changes = changes;
        this.hours = hours;
    }

    /**
     * Of what was known before some facts came, with all facts of them that are kept; and of what is new, with those.
     *
     * @return which ways their processes went
     */
    public Set<Way> make(Connection connection, List<CaseKey> known, Collection<CaseFacts> fresh) throws SQLException {
        var ways = new HashSet<Way>();
        var cases = new ArrayList<>(fresh);
        CasePages.of(known, page -> {
            cases.addAll(forgotten(connection, page));
            ways.addAll(make(connection, cases));
            cases.clear();
        });
        ways.addAll(make(connection, cases));
        return ways;
    }

    /** Of all cases that somebody of these has a step in. */
    public void refreshOf(Connection connection, Collection<UUID> people) throws SQLException {
        if (!people.isEmpty()) {
            var ids = connection.createArrayOf("uuid", people.toArray());
            try (var query = connection.prepareStatement(OF_PEOPLE)) {
                query.setArray(1, ids);
                query.setArray(2, ids);
                CasePages.of(query, page -> make(connection, forgotten(connection, page)));
            }
        }
    }

    /** Of all cases of processes that have another calendar than before. */
    public void countHoursAnew(Connection connection, Collection<UUID> processes) throws SQLException {
        if (!processes.isEmpty()) {
            try (var query = connection.prepareStatement(OF_PROCESSES)) {
                query.setArray(1, connection.createArrayOf("uuid", processes.toArray()));
                CasePages.of(query, page -> make(connection, forgotten(connection, page)));
            }
        }
    }

    private static Collection<CaseFacts> forgotten(Connection connection, List<CaseKey> cases) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.unwrap(PGStatement.class).setPrepareThreshold(0);
            new Columns<>(connection, forget, cases)
                    .with("uuid", CaseKey::processId)
                    .with("uuid", CaseKey::caseId);
            forget.executeUpdate();
        }
        return StoredCases.of(connection, cases);
    }

    private Set<Way> make(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        if (cases.isEmpty()) {
            return Set.of();
        }
        var people = StepPeople.of(connection, cases);
        var rows = cases.stream().flatMap(each -> CaseRow.of(each, people)).toList();
        var ofProcess = hours.of(connection, rows);
        CopyRows.write(
                connection,
                "case_row",
                CaseRow.COLUMNS,
                rows,
                (copy, row) -> row.write(copy, ofProcess.get(row.processId())));
        changes.note(
                connection, cases.stream().map(each -> each.key().processId()).collect(toSet()));
        return rows.stream().map(CaseRow::way).collect(toSet());
    }
}
