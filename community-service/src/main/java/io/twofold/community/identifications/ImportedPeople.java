package io.twofold.community.identifications;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.Query;
import io.twofold.kit.identification.IdentificationTable;
import io.twofold.web.identity.PersonIds;

/** Whom imported communities know, with who they are. */
@ApplicationScoped
class ImportedPeople implements IdentificationTable {

    private static final String KEEP = """
            INSERT INTO imported_person AS known (community_id, identified_at, person_id, source_id, identified_as,
                automated, identification_revision)
            SELECT ?, ?, alias, name, person, automated, 1
            FROM unnest(?, ?, ?, ?) AS batch (alias, name, person, automated)
            WHERE NOT EXISTS (SELECT FROM erasure WHERE erasure.person_id = alias) ORDER BY alias
            ON CONFLICT (community_id, person_id) DO UPDATE SET identified_as = excluded.identified_as,
                automated = excluded.automated, identified_at = excluded.identified_at,
                identification_revision = known.identification_revision + 1
            WHERE known.identification_revision = 0
                OR (known.identified_as, known.automated) IS DISTINCT FROM (excluded.identified_as, excluded.automated)
            RETURNING person_id, identification_revision, identified_as, automated
            """;
    private static final String TAKE_BACK = """
            UPDATE imported_person SET identified_as = person_id, automated = false, identified_at = ?,
                identification_revision = identification_revision + 1
            WHERE person_id = ? AND community_id = ? AND identification_revision > 0
                AND identified_as IS DISTINCT FROM person_id
            RETURNING person_id, identification_revision, identified_as, automated
            """;
    private static final String FIND_PERSON = """
            SELECT identified_as FROM imported_person
            WHERE person_id = ? AND community_id = ? AND identified_as <> person_id
            """;

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
    private final PersonIds ids;

    ImportedPeople(DataSource database, PersonIds ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public UUID alias(UUID communityId, String name) {
        return ids.inCommunity(communityId, name);
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

    /** By their names, those after this one. */
    List<ImportedPersonView> findPage(UUID communityId, String name, UUID id, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return Query.all(connection, FIND_PAGE, ImportedPersonView::of, communityId, name, id, limit);
        }
    }

    /** Those that this person is said to be, in all communities. */
    List<ImportedPersonView> findThoseOf(UUID personId, UUID after, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return Query.all(connection, FIND_THOSE_OF, ImportedPersonView::of, personId, after, limit);
        }
    }
}
