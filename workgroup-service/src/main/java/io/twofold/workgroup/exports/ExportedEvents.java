package io.twofold.workgroup.exports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.exports.Exports;

/** The events of a process, case by case, each case in its order. */
@ApplicationScoped
class ExportedEvents {

    private static final int CASES_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 50; // whose attributes may be long
    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private static final String LAST_OF_PAGE = """
            SELECT max(id::text)::uuid FROM (SELECT id FROM process_case
                WHERE process_id = ? AND id > ? AND NOT removed ORDER BY id LIMIT ?) AS page
            """;

    private static final String FIND = """
            SELECT case_id, coalesce(external_ref, CAST(case_id AS text)) AS case_name, step, transition,
                   coalesce(log_person.name, CAST(person_id AS text)) AS person, unit, started_at, at, attributes
            FROM process_case
            JOIN case_step ON case_id = process_case.id AND NOT case_step.removed
            LEFT JOIN log_person ON log_person.process_id = process_case.process_id AND log_person.id = person_id
            WHERE process_case.process_id = ? AND process_case.id > ? AND process_case.id <= ?
                AND NOT process_case.removed
            ORDER BY case_id, at, position, case_step.id
            """;

    private final Exports exports;

    ExportedEvents(Exports exports) {
        this.exports = exports;
    }

    /** In pages, each of which sees the process as it is then. */
    void forEach(UUID processId, Sink sink) throws SQLException, IOException {
        exports.read("log-export", connection -> {
            var last = BEFORE_THE_FIRST;
            while (last != null) {
                last = readPage(connection, processId, last, sink);
            }
        });
    }

    private static @Nullable UUID readPage(Connection connection, UUID processId, UUID after, Sink sink)
            throws SQLException, IOException {
        var last = last(connection, processId, after);
        if (last != null) {
            try (var query = connection.prepareStatement(FIND)) {
                query.setFetchSize(ROWS_AT_ONCE);
                query.setObject(1, processId);
                query.setObject(2, after);
                query.setObject(3, last);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        sink.accept(ExportedEvent.of(row));
                    }
                }
            }
        }
        return last;
    }

    private static @Nullable UUID last(Connection connection, UUID processId, UUID after) throws SQLException {
        try (var query = connection.prepareStatement(LAST_OF_PAGE)) {
            query.setObject(1, processId);
            query.setObject(2, after);
            query.setInt(3, CASES_AT_ONCE);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    /** Takes one event after the other. */
    interface Sink {
        void accept(ExportedEvent event) throws IOException;
    }
}
