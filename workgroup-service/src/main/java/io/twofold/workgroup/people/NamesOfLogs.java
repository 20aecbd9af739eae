package io.twofold.workgroup.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.Query;
import io.twofold.kit.identification.IdentificationTable;
import io.twofold.web.identity.PersonIds;
import io.twofold.workgroup.erasures.Erasures;

/** The names of logs, with who they are. */
@ApplicationScoped
class NamesOfLogs implements IdentificationTable {

    // Every table is given the names: here they are kept beside it, see kept.
    private static final String KEEP = """
            INSERT INTO identification AS known (process_id, updated_at, alias_id, person_id, automated, version)
            SELECT ?, ?, alias, person, automated, 1
            FROM unnest(?, ?, ?, ?) AS batch (alias, name, person, automated)
            WHERE NOT EXISTS (SELECT FROM erasure WHERE erasure.person_id = alias) ORDER BY alias
            ON CONFLICT (alias_id) DO UPDATE SET person_id = excluded.person_id, automated = excluded.automated,
                updated_at = excluded.updated_at, version = known.version + 1
            WHERE (known.person_id, known.automated) IS DISTINCT FROM (excluded.person_id, excluded.automated)
            RETURNING alias_id, version, person_id, automated
            """;
    private static final String TAKE_BACK = """
            UPDATE identification SET person_id = alias_id, automated = false, updated_at = ?, version = version + 1
            WHERE alias_id = ? AND process_id = ? AND person_id IS DISTINCT FROM alias_id
            RETURNING alias_id, version, person_id, automated
            """;
    private static final String FIND_PERSON = """
            SELECT person_id FROM identification
            WHERE alias_id = ? AND process_id = ? AND person_id IS NOT NULL AND person_id <> alias_id
            """;

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
    private final KeptNames names;
    private final Erasures erasures;
    private final PersonIds ids;

    NamesOfLogs(DataSource database, KeptNames names, Erasures erasures, PersonIds ids) {
        this.database = database;
        this.names = names;
        this.erasures = erasures;
        this.ids = ids;
    }

    @Override
    public UUID alias(UUID processId, String name) {
        return ids.inLog(processId, name);
    }

    @Override
    public String keep() {
        return KEEP;
    }

    @Override
    public String takeBack() {
        return TAKE_BACK;
    }

    @Override
    public String findPerson() {
        return FIND_PERSON;
    }

    /** One that is said to be somebody who was erased is erased with them. */
    @Override
    public void kept(Connection connection, UUID processId, Map<UUID, String> called) throws SQLException {
        erasures.noteAliases(connection, called.keySet());
        names.keep(processId, called);
    }

    /** By their names, those after this one. */
    List<LogPersonView> findPage(UUID processId, String name, UUID id, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return Query.all(connection, FIND_PAGE, NamesOfLogs::view, processId, name, id, limit);
        }
    }

    /** The names that this person is said to be, in all processes. */
    List<LogPersonView> findThoseOf(UUID personId, UUID after, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return Query.all(connection, FIND_THOSE_OF, NamesOfLogs::view, personId, after, limit);
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
