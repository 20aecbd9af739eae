package io.twofold.metrics.units;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.people.UnitAssigned;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.feeds.FeedPeople;
import io.twofold.metrics.feeds.FeedResult;
import io.twofold.web.identity.KeyedIds;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Who belongs to which unit, and the events of what is new of it. */
@ApplicationScoped
class Assignments {

    private static final LocalDate EVER = LocalDate.EPOCH;

    private static final String KEEP = """
            INSERT INTO unit_assignment AS known (updated_at, id, person_id, unit, valid_from, valid_to, version)
            SELECT ?, id, person, unit, CAST(begun AS date), CAST(ended AS date), 1
            FROM unnest(?, ?, ?, ?, ?) AS batch (id, person, unit, begun, ended)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, valid_to = excluded.valid_to,
                updated_at = excluded.updated_at, version = known.version + 1
            WHERE (known.unit, known.valid_to) IS DISTINCT FROM (excluded.unit, excluded.valid_to)
            RETURNING id, version, person_id, unit, valid_from, valid_to
            """;

    private final DataSource database;
    private final FeedPeople people;
    private final KeyedIds ids;
    private final Outbox outbox;
    private final WriteTime now;

    Assignments(DataSource database, FeedPeople people, KeyedIds ids, Outbox outbox, WriteTime now) {
        this.database = database;
        this.people = people;
        this.ids = ids;
        this.outbox = outbox;
        this.now = now;
    }

    Assignment of(String issuer, AssignUnits.Item item) {
        var person = people.find(issuer, item.person());
        var from = item.from() == null ? EVER : item.from();
        return new Assignment(ids.of("unit", person.toString(), from.toString()), person, item.unit(), from, item.to());
    }

    /** Of two for the same person that begin on the same day the last counts. */
    @Transactional(MANDATORY)
    FeedResult keep(List<Assignment> assignments) throws SQLException {
        var at = now.instant(); // with the transaction's id, for which an erasure waits that is not seen here
        try (var connection = database.getConnection()) {
            var erased = people.erased(
                    connection, assignments.stream().map(Assignment::personId).toList());
            var kept = new LinkedHashMap<UUID, Assignment>();
            var skipped = 0;
            for (var each : assignments) {
                if (erased.contains(each.personId())) {
                    skipped++;
                } else {
                    kept.put(each.id(), each);
                }
            }
            var added = write(connection, kept.values(), at);
            outbox.appendUntold(added);
            return new FeedResult(added.size(), assignments.size() - added.size() - skipped, skipped);
        }
    }

    private List<UnitAssigned> write(Connection connection, Collection<Assignment> rows, Instant at)
            throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, at.atOffset(UTC));
            keep.setArray(2, array(connection, "uuid", rows, Assignment::id));
            keep.setArray(3, array(connection, "uuid", rows, Assignment::personId));
            keep.setArray(4, array(connection, "text", rows, Assignment::unit));
            keep.setArray(5, array(connection, "text", rows, row -> String.valueOf(row.from())));
            keep.setArray(
                    6, array(connection, "text", rows, row -> row.to() == null ? null : String.valueOf(row.to())));
            return assigned(keep);
        }
    }

    private static List<UnitAssigned> assigned(PreparedStatement change) throws SQLException {
        try (var row = change.executeQuery()) {
            var assigned = new ArrayList<UnitAssigned>();
            while (row.next()) {
                assigned.add(new UnitAssigned(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
            }
            return assigned;
        }
    }

    private static Array array(
            Connection connection,
            String type,
            Collection<Assignment> rows,
            Function<Assignment, ? extends @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
