package io.twofold.workgroup.board;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;
import io.twofold.workgroup.board.BoardView.BoardCase;
import io.twofold.workgroup.board.BoardView.Column;
import io.twofold.workgroup.board.BoardView.Obstacle;
import io.twofold.workgroup.board.BoardView.OpenAsk;

/** Reads what a board shows from the rows of several features, each by one statement. */
@ApplicationScoped
class BoardQuery {

    private static final String OPEN = """
            workgroup_id = ? AND NOT process_case.removed AND delivered_at IS NULL AND cancelled_at IS NULL
            """;

    private static final String COUNT = "SELECT count(*) FROM process_case WHERE " + OPEN;

    private static final String CASES = """
            SELECT id, external_ref, opened_at, due_at, last.step, last.at,
                EXISTS (SELECT FROM blocker WHERE case_id = process_case.id AND cleared_at IS NULL)
            FROM process_case
            LEFT JOIN LATERAL (SELECT step, at FROM case_step WHERE case_id = process_case.id AND NOT removed
                ORDER BY at DESC, position DESC, id DESC LIMIT 1) last ON true
            WHERE %s ORDER BY opened_at, id LIMIT 1000
            """.formatted(OPEN);

    private static final String BLOCKERS = """
            SELECT blocker.id, case_id, step, reason, text, workaround, raised_at
            FROM blocker JOIN process_case ON process_case.id = case_id
            WHERE cleared_at IS NULL AND %s ORDER BY raised_at, blocker.id LIMIT 1000
            """.formatted(OPEN);

    private static final String ASKS = """
            SELECT ask.id, case_id, step, text, asker_id, asked_at
            FROM ask JOIN process_case ON process_case.id = case_id
            WHERE helper_id IS NULL AND %s ORDER BY asked_at, ask.id LIMIT 1000
            """.formatted(OPEN);

    private final DataSource database;
    private final Clock clock;

    BoardQuery(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    BoardView read(UUID workgroupId) {
        try (var connection = database.getConnection()) {
            var open =
                    list(connection, COUNT, workgroupId, row -> row.getLong(1)).getFirst();
            return new BoardView(
                    workgroupId,
                    open,
                    columns(connection, workgroupId),
                    list(connection, BLOCKERS, workgroupId, BoardQuery::obstacle),
                    list(connection, ASKS, workgroupId, BoardQuery::ask));
        } catch (SQLException e) {
            throw new IllegalStateException("The board cannot be read", e);
        }
    }

    private List<Column> columns(Connection connection, UUID workgroupId) throws SQLException {
        var now = clock.instant();
        var byStep = new LinkedHashMap<@Nullable String, List<BoardCase>>();
        for (var standing : list(connection, CASES, workgroupId, row -> standing(row, now))) {
            byStep.computeIfAbsent(standing.step(), _ -> new ArrayList<>()).add(standing.shown());
        }
        return byStep.entrySet().stream()
                .map(column -> new Column(column.getKey(), column.getValue()))
                .toList();
    }

    private record Standing(@Nullable String step, BoardCase shown) {}

    private static Standing standing(ResultSet row, Instant now) throws SQLException {
        var openedAt = time(row, 3);
        var dueAt = timeOrNull(row, 4);
        return new Standing(
                row.getString(5),
                new BoardCase(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        openedAt,
                        Math.max(0, Duration.between(openedAt, now).toDays()),
                        timeOrNull(row, 6),
                        dueAt,
                        dueAt != null && dueAt.isBefore(now),
                        row.getBoolean(7)));
    }

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        return new Obstacle(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                BlockerReason.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                time(row, 7));
    }

    private static OpenAsk ask(ResultSet row) throws SQLException {
        return new OpenAsk(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                time(row, 6));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static <T> List<T> list(Connection connection, String query, UUID workgroupId, Row<T> row)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, workgroupId);
            try (var result = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (result.next()) {
                    list.add(row.read(result));
                }
                return list;
            }
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
