package io.twofold.community.imports.ndjson;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.rows.Forgotten;
import io.twofold.community.imports.rows.Rows;
import io.twofold.community.imports.rows.SourceNames;
import io.twofold.community.imports.rows.SourceNames.Name;
import io.twofold.community.lines.PersonLine;
import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.database.Query;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Keeps whom only the source knows, how it calls them, and who that is, unless they were erased. */
@ApplicationScoped
class ImportedNames {

    private static final String IDENTIFY = """
            UPDATE imported_person known SET identified_as = row.identified_as, automated = row.automated,
                identification_revision = row.revision, identified_at = ?
            FROM json_to_recordset(CAST(? AS json)) AS row (person_id uuid, identified_as uuid, automated boolean,
                revision int)
            WHERE community_id = ? AND known.person_id = row.person_id AND known.identification_revision = 0
                AND row.revision > 0
            RETURNING known.person_id, known.identification_revision, known.identified_as, known.automated
            """;

    private final DataSource database;
    private final SourceNames names;
    private final Rows rows;
    private final Forgotten forgotten;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedNames(
            DataSource database, SourceNames names, Rows rows, Forgotten forgotten, Outbox outbox, WriteTime now) {
        this.database = database;
        this.names = names;
        this.rows = rows;
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.now = now;
    }

    private record Person(
            UUID personId,
            String sourceId,
            @Nullable String name,
            @Nullable UUID identifiedAs,
            boolean automated,
            int revision) {

        static Person of(PersonLine line, FileIds ids) {
            var as = line.identifiedAs();
            var isTakenBack = as != null && as.toString().equals(line.id());
            return new Person(
                    ids.person(line.id()),
                    ids.source(line.id()),
                    line.name(),
                    isTakenBack ? ids.person(line.id()) : as,
                    line.automated() != null && line.automated(),
                    line.identificationRevision() == null ? 0 : line.identificationRevision());
        }
    }

    @Transactional(MANDATORY)
    void keep(ImportedFile file, List<PersonLine> people) throws SQLException {
        var ids = file.ids();
        var aliases = people.stream().filter(person -> ids.isAlias(person.id())).toList();
        try (var connection = database.getConnection()) {
            // As the file has them: the alias here may be another than that which was erased.
            var here = forgotten.withNoneOf(connection, PersonLine.class, aliases).stream()
                    .map(person -> Person.of(person, ids))
                    .toList();
            var told = Rows.once(forgotten.without(connection, Person.class, here), Person::personId);
            names.keep(
                    connection,
                    file.communityId(),
                    told.stream()
                            .map(person -> new Name(person.personId(), person.sourceId(), person.name()))
                            .toList());
            identify(connection, file.communityId(), told);
        }
    }

    private void identify(Connection connection, UUID communityId, List<Person> told) throws SQLException {
        outbox.appendAll(Query.all(
                connection,
                IDENTIFY,
                row -> new PersonIdentified(
                        row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class), row.getBoolean(4)),
                now.instant().atOffset(UTC),
                rows.text(Person.class, told),
                communityId));
    }
}
