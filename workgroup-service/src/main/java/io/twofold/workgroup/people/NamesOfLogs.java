package io.twofold.workgroup.people;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The names of logs, with who they are. */
@ApplicationScoped
class NamesOfLogs {

    private static final String FIND = """
            SELECT log_person.id, log_person.process_id, name,
                   alias_id IS NOT NULL AND person_id IS DISTINCT FROM alias_id AS identified,
                   nullif(person_id, alias_id) AS person_id, coalesce(automated, false) AS automated, updated_at
            FROM log_person LEFT JOIN identification
                ON alias_id = log_person.id AND identification.process_id = log_person.process_id
            """;
    private static final String FIND_PAGE = FIND + """
            WHERE log_person.process_id = ? AND (name, log_person.id) > (?, ?) ORDER BY name, log_person.id LIMIT ?
            """;
    private static final String FIND_THOSE_OF =
            FIND + "WHERE person_id = ? AND log_person.id > ? ORDER BY log_person.id LIMIT ?";

    private final DataSource database;

    NamesOfLogs(DataSource database) {
        this.database = database;
    }

    /** By their names, those after this one. */
    List<LogPersonView> findPage(UUID processId, String name, UUID id, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PAGE)) {
            query.setObject(1, processId);
            query.setString(2, name);
            query.setObject(3, id);
            query.setInt(4, limit);
            return read(query);
        }
    }

    /** The names that this person is said to be, in all processes. */
    List<LogPersonView> findThoseOf(UUID personId, UUID after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_THOSE_OF)) {
            query.setObject(1, personId);
            query.setObject(2, after);
            query.setInt(3, limit);
            return read(query);
        }
    }

    private static List<LogPersonView> read(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var found = new ArrayList<LogPersonView>();
            while (row.next()) {
                found.add(view(row));
            }
            return found;
        }
    }

    private static LogPersonView view(ResultSet row) throws SQLException {
        var updatedAt = row.getObject("updated_at", OffsetDateTime.class);
        return new LogPersonView(
                row.getObject("id", UUID.class),
                row.getObject("process_id", UUID.class),
                row.getString("name"),
                row.getBoolean("identified"),
                row.getObject("person_id", UUID.class),
                row.getBoolean("automated"),
                updatedAt == null ? null : updatedAt.toInstant());
    }
}
