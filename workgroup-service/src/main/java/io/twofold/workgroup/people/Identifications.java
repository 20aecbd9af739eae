package io.twofold.workgroup.people;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.identification.Identified;
import io.twofold.kit.identification.IdentifyPerson;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.PersonIds;
import io.twofold.workgroup.erasures.Erasures;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Who is who, and the events of what is new of it. */
@ApplicationScoped
class Identifications {

    private static final String KEEP = """
            INSERT INTO identification AS known (process_id, updated_at, alias_id, person_id, automated, version)
            SELECT ?, ?, alias, person, automated, 1 FROM unnest(?, ?, ?) AS batch (alias, person, automated)
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

    private final DataSource database;
    private final KeptNames names;
    private final Erasures erasures;
    private final PersonIds ids;
    private final JsonWebToken token;
    private final Outbox outbox;
    private final WriteTime now;

    Identifications(
            DataSource database,
            KeptNames names,
            Erasures erasures,
            PersonIds ids,
            JsonWebToken token,
            Outbox outbox,
            WriteTime now) {
        this.database = database;
        this.names = names;
        this.erasures = erasures;
        this.ids = ids;
        this.token = token;
        this.outbox = outbox;
        this.now = now;
    }

    /**
     * Each name once. Of a name that was erased nothing is said any more; one that is said to be somebody who was erased
     * is erased with them.
     */
    @Transactional(MANDATORY)
    Identified keep(UUID processId, Collection<IdentifyPerson> people) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            var aliases = people.stream()
                    .map(each -> ids.inLog(processId, each.name()))
                    .toList();
            keep.setObject(1, processId);
            keep.setObject(2, now.instant().atOffset(UTC));
            keep.setArray(3, array(connection, "uuid", aliases));
            keep.setArray(
                    4,
                    array(connection, "uuid", people.stream().map(this::person).toList()));
            keep.setArray(
                    5,
                    array(
                            connection,
                            "bool",
                            people.stream().map(IdentifyPerson::automated).toList()));
            var identified = publish(keep);
            erasures.noteAliases(connection, aliases);
            names.keep(processId, people.stream().map(IdentifyPerson::name).toList());
            return new Identified(identified, people.size() - identified, now.instant());
        }
    }

    /** Whether there was one. */
    @Transactional(MANDATORY)
    boolean takeBack(UUID processId, UUID aliasId) throws SQLException {
        try (var connection = database.getConnection();
                var takeBack = connection.prepareStatement(TAKE_BACK)) {
            takeBack.setObject(1, now.instant().atOffset(UTC));
            takeBack.setObject(2, aliasId);
            takeBack.setObject(3, processId);
            return publish(takeBack) == 1;
        }
    }

    /** Whom this name is said to be, where it is a person. */
    Optional<UUID> personOf(UUID processId, UUID aliasId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PERSON)) {
            query.setObject(1, aliasId);
            query.setObject(2, processId);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private int publish(PreparedStatement change) throws SQLException {
        var events = new ArrayList<PersonIdentified>();
        try (var row = change.executeQuery()) {
            while (row.next()) {
                events.add(new PersonIdentified(
                        row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class), row.getBoolean(4)));
            }
        }
        outbox.appendAll(events);
        return events.size();
    }

    private @Nullable UUID person(IdentifyPerson request) {
        return request.personId(ids, token.getIssuer());
    }

    private static Array array(Connection connection, String type, List<? extends @Nullable Object> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
