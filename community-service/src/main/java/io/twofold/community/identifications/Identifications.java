package io.twofold.community.identifications;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Who is who, and the events of what is new of it. */
@ApplicationScoped
class Identifications {

    // Of an alias that was erased nothing is said any more.
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

    private final DataSource database;
    private final PersonIds ids;
    private final JsonWebToken token;
    private final Outbox outbox;
    private final WriteTime now;

    Identifications(DataSource database, PersonIds ids, JsonWebToken token, Outbox outbox, WriteTime now) {
        this.database = database;
        this.ids = ids;
        this.token = token;
        this.outbox = outbox;
        this.now = now;
    }

    /** Each name once. */
    @Transactional(MANDATORY)
    Identified keep(UUID communityId, List<IdentifyPerson> people) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, communityId);
            keep.setObject(2, now.instant().atOffset(UTC));
            keep.setArray(3, column(connection, "uuid", people, each -> ids.inCommunity(communityId, each.name())));
            keep.setArray(4, column(connection, "text", people, IdentifyPerson::name));
            keep.setArray(5, column(connection, "uuid", people, each -> each.personId(ids, token.getIssuer())));
            keep.setArray(6, column(connection, "bool", people, IdentifyPerson::automated));
            var identified = publish(keep);
            return new Identified(identified, people.size() - identified, now.instant());
        }
    }

    /** Whether there was one. */
    @Transactional(MANDATORY)
    boolean takeBack(UUID communityId, UUID aliasId) throws SQLException {
        try (var connection = database.getConnection();
                var takeBack = connection.prepareStatement(TAKE_BACK)) {
            takeBack.setObject(1, now.instant().atOffset(UTC));
            takeBack.setObject(2, aliasId);
            takeBack.setObject(3, communityId);
            return publish(takeBack) == 1;
        }
    }

    /** Whom this alias is said to be, where it is a person. */
    Optional<UUID> personOf(UUID communityId, UUID aliasId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND_PERSON)) {
            query.setObject(1, aliasId);
            query.setObject(2, communityId);
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

    private static Array column(
            Connection connection,
            String type,
            List<IdentifyPerson> people,
            Function<IdentifyPerson, ? extends @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, people.stream().map(value).toArray());
    }
}
