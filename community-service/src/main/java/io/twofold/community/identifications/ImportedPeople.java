package io.twofold.community.identifications;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Whom imported communities know, with who they are. */
@ApplicationScoped
class ImportedPeople {

    private static final String FIND = """
            SELECT person_id, community_id, source_id, name, automated, identified_at,
                   identification_revision > 0 AND identified_as IS DISTINCT FROM person_id AS identified,
                   nullif(identified_as, person_id) AS identified_as
            FROM imported_person
            """;
    private static final String FIND_PAGE = FIND + """
            WHERE community_id = ? AND (source_id, person_id) > (?, ?) ORDER BY source_id, person_id LIMIT ?
            """;
    private static final String FIND_THOSE_OF = FIND
            + "WHERE identified_as = ? AND person_id > ? AND person_id <> identified_as ORDER BY person_id LIMIT ?";

    private final DataSource database;

    ImportedPeople(DataSource database) {
        this.database = database;
    }

    /** By their names, those after this one. */
    List<ImportedPersonView> findPage(UUID communityId, String name, UUID id, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PAGE)) {
            query.setObject(1, communityId);
            query.setString(2, name);
            query.setObject(3, id);
            query.setInt(4, limit);
            return read(query);
        }
    }

    /** Those that this person is said to be, in all communities. */
    List<ImportedPersonView> findThoseOf(UUID personId, UUID after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_THOSE_OF)) {
            query.setObject(1, personId);
            query.setObject(2, after);
            query.setInt(3, limit);
            return read(query);
        }
    }

    private static List<ImportedPersonView> read(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var found = new ArrayList<ImportedPersonView>();
            while (row.next()) {
                found.add(ImportedPersonView.of(row));
            }
            return found;
        }
    }
}
