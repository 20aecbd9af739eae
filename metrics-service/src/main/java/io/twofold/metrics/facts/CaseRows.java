package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.CopyRows;
import io.twofold.metrics.ledger.Changes;

import static java.util.stream.Collectors.toSet;

/** The row of each case, made anew whenever more is known of it. */
@ApplicationScoped
class CaseRows {

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

    /** Of cases that there was nothing of before these facts. */
    List<CaseRow> make(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        var people = StepPeople.of(connection, cases);
        var rows = cases.stream().flatMap(each -> CaseRow.of(each, people)).toList();
        CopyRows.write(connection, "case_row", CaseRow.COLUMNS, rows, (row, made) -> made.write(row));
        changes.note(
                connection, cases.stream().map(each -> each.key().processId()).collect(toSet()));
        hours.count(connection, rows.stream().map(CaseRow::key).toList());
        return rows;
    }

    /** From all facts of them that are kept. */
    void refresh(Connection connection, List<CaseKey> touched) throws SQLException {
        CasePages.of(touched, page -> refreshAtOnce(connection, page));
    }

    /** Of all cases that somebody of these has a step in. */
    void refreshOf(Connection connection, Collection<UUID> people) throws SQLException {
        if (!people.isEmpty()) {
            var ids = connection.createArrayOf("uuid", people.toArray());
            try (var query = connection.prepareStatement(OF_PEOPLE)) {
                query.setArray(1, ids);
                query.setArray(2, ids);
                CasePages.of(query, page -> refreshAtOnce(connection, page));
            }
        }
    }

    /** Of all cases of processes that have another calendar than before. */
    void countHoursAnew(Connection connection, Collection<UUID> processes) throws SQLException {
        if (!processes.isEmpty()) {
            try (var query = connection.prepareStatement(OF_PROCESSES)) {
                query.setArray(1, connection.createArrayOf("uuid", processes.toArray()));
                CasePages.of(query, page -> hours.countAnew(connection, page));
            }
        }
    }

    private void refreshAtOnce(Connection connection, List<CaseKey> touched) throws SQLException {
        Columns.write(connection, FORGET, touched, CaseRows::keys);
        make(connection, StoredCases.of(connection, touched));
    }

    private static void keys(Columns<CaseKey> columns) throws SQLException {
        columns.with("uuid", CaseKey::processId).with("uuid", CaseKey::caseId);
    }
}
