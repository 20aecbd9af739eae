package io.twofold.kit.identification;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.database.Query;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.PersonIds;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Who is who, and the events of what is new of it. */
@ApplicationScoped
public class Identifications {

    private final DataSource database;
    private final Instance<IdentificationTable> tables;
    private final PersonIds ids;
    private final JsonWebToken token;
    private final Outbox outbox;
    private final WriteTime now;

    Identifications(
            DataSource database,
            Instance<IdentificationTable> tables,
            PersonIds ids,
            JsonWebToken token,
            Outbox outbox,
            WriteTime now) {
        this.database = database;
        this.tables = tables;
        this.ids = ids;
        this.token = token;
        this.outbox = outbox;
        this.now = now;
    }

    /** Ends with 400 where a name stands there twice. */
    @Transactional(MANDATORY)
    public Identified keep(UUID ownerId, List<IdentifyPerson> people) throws SQLException {
        IdentifyPeople.mustNameEachOnce(people);
        var table = tables.get();
        var names = new LinkedHashMap<UUID, String>();
        people.forEach(each -> names.put(table.alias(ownerId, each.name()), each.name()));
        try (var connection = database.getConnection()) {
            var identified = publish(
                    connection,
                    table.keep(),
                    ownerId,
                    now.instant().atOffset(UTC),
                    connection.createArrayOf("uuid", names.keySet().toArray()),
                    connection.createArrayOf("text", names.values().toArray()),
                    column(connection, "uuid", people, each -> each.personId(ids, token.getIssuer())),
                    column(connection, "bool", people, IdentifyPerson::automated));
            table.kept(connection, ownerId, names);
            return new Identified(identified, people.size() - identified, now.instant());
        }
    }

    /** Whether there was one. */
    @Transactional(MANDATORY)
    public boolean takeBack(UUID ownerId, UUID aliasId) throws SQLException {
        try (var connection = database.getConnection()) {
            return publish(connection, tables.get().takeBack(), now.instant().atOffset(UTC), aliasId, ownerId) == 1;
        }
    }

    /** Whom this alias is said to be, where it is a person. */
    public Optional<UUID> personOf(UUID ownerId, UUID aliasId) throws SQLException {
        try (var connection = database.getConnection()) {
            return Query.all(
                            connection,
                            tables.get().findPerson(),
                            row -> row.getObject(1, UUID.class),
                            aliasId,
                            ownerId)
                    .stream()
                    .findFirst();
        }
    }

    private int publish(Connection connection, String change, Object... values) throws SQLException {
        var events = Query.all(
                connection,
                change,
                row -> new PersonIdentified(
                        row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class), row.getBoolean(4)),
                values);
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
