package io.twofold.workgroup.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;
import io.twofold.workgroup.board.Board.OpenAsk;
import io.twofold.workgroup.board.Board.OpenBlocker;
import io.twofold.workgroup.board.Board.Row;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** What stands on a board, each kind of thing by one statement. */
@ApplicationScoped
class BoardQueries {

    private static final int MOST = 1_000;

    private static final String OPEN = """
            FROM process_case AS c
            WHERE workgroup_id = ? AND delivered_at IS NULL AND cancelled_at IS NULL AND NOT removed
            """;

    private static final String COUNT = "SELECT count(*) " + OPEN;

    private static final String CASES = """
            SELECT c.id, external_ref, link, opened_at, due_at, last.step, last.at
            FROM (SELECT * %s ORDER BY opened_at, id LIMIT %d) AS c
            LEFT JOIN LATERAL (
                SELECT step, at FROM case_step
                WHERE case_id = c.id AND transition IS NULL AND NOT removed
                ORDER BY at DESC, position DESC LIMIT 1) AS last ON true
            ORDER BY last.step NULLS FIRST, opened_at, c.id
            """.formatted(OPEN, MOST);

    private static final String BLOCKERS = """
            SELECT case_id, id, reason, step, workaround, raised_at FROM blocker
            WHERE cleared_at IS NULL AND case_id IN (SELECT id %s) ORDER BY id
            """.formatted(OPEN);

    private static final String ASKS = """
            SELECT id, case_id, step, text, asked_by, asked_at FROM ask
            WHERE helper_id IS NULL AND case_id IN (SELECT id %s) ORDER BY id LIMIT %d
            """.formatted(OPEN, MOST);

    private final DataSource database;

    BoardQueries(DataSource database) {
        this.database = database;
    }

    long countCases(UUID workgroupId) throws SQLException {
        return list(COUNT, workgroupId, row -> row.getLong(1)).getFirst();
    }

    /** The oldest of those that are open, in the order of the steps that they stand at. */
    List<Row> cases(UUID workgroupId) throws SQLException {
        return list(
                CASES,
                workgroupId,
                row -> new Row(
                        id(row, 1),
                        row.getString(2),
                        row.getString(3),
                        time(row, 4),
                        timeOrNull(row, 5),
                        row.getString(6),
                        timeOrNull(row, 7)));
    }

    /** What stops them, by case. */
    Map<UUID, List<OpenBlocker>> blockers(UUID workgroupId) throws SQLException {
        var rows = list(
                BLOCKERS,
                workgroupId,
                row -> Map.entry(
                        id(row, 1),
                        new OpenBlocker(
                                id(row, 2),
                                BlockerReason.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                time(row, 6))));
        return rows.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The oldest first. */
    List<OpenAsk> asks(UUID workgroupId) throws SQLException {
        return list(
                ASKS,
                workgroupId,
                row -> new OpenAsk(
                        id(row, 1), id(row, 2), row.getString(3), row.getString(4), id(row, 5), time(row, 6)));
    }

    private <T> List<T> list(String query, UUID workgroupId, Reader<T> reader) throws SQLException {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(query)) {
            find.setObject(1, workgroupId);
            try (var row = find.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return requireNonNull(timeOrNull(row, column));
    }

    private static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
