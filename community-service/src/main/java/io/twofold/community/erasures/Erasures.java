package io.twofold.community.erasures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.events.people.PersonErased;
import io.twofold.kit.erasures.ErasedIds;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.ErasedPeople;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Who is to be forgotten, and which id stands in their place. */
@ApplicationScoped
public class Erasures implements ErasedPeople {

    private static final String NOTE = """
            INSERT INTO erasure (id, person_id, replaced_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person_id) DO NOTHING
            """;
    private static final String FIND =
            "SELECT id, person_id, replaced_by, completed, created_at, updated_at FROM erasure ";
    private static final String COMPLETE = """
            UPDATE erasure SET completed = array_append(completed, ?), updated_at = ?
            WHERE person_id = ? AND NOT ? = ANY (completed)
            """;

    private final ErasedIds erased = new ErasedIds("erasure");
    private final DataSource database;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    Erasures(DataSource database, Outbox outbox, Ids ids, WriteTime now) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** Asks every service to forget a person; where that was asked already, nothing happens. The id of the erasure. */
    @Transactional(MANDATORY)
    public UUID request(UUID personId) {
        try (var connection = database.getConnection()) {
            var replacedBy = ids.next();
            if (note(connection, personId, replacedBy)) {
                outbox.append(new PersonErased(personId, 1, replacedBy));
            }
            return find(connection, "WHERE person_id = ?", personId)
                    .orElseThrow()
                    .id();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id to write in the place of this one: itself, unless that person was erased. */
    public UUID idOf(UUID personId) {
        return replacements(personId).getOrDefault(personId, personId);
    }

    @Override
    public boolean contain(UUID personId) {
        return !replacements(personId).isEmpty();
    }

    Optional<Erasure> find(UUID id) {
        return find("WHERE id = ?", id);
    }

    /** What was asked for, whatever this database knows of it. */
    void note(Connection connection, PersonErased event) throws SQLException {
        note(connection, event.personId(), event.replacedBy());
    }

    void complete(UUID personId, String service) {
        try (var connection = database.getConnection();
                var complete = connection.prepareStatement(COMPLETE)) {
            complete.setString(1, service);
            complete.setObject(2, now.instant().atOffset(UTC));
            complete.setObject(3, personId);
            complete.setString(4, service);
            complete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was not noted before. */
    private boolean note(Connection connection, UUID personId, UUID replacedBy) throws SQLException {
        try (var note = connection.prepareStatement(NOTE)) {
            var at = now.instant().atOffset(UTC);
            note.setObject(1, ids.next());
            note.setObject(2, personId);
            note.setObject(3, replacedBy);
            note.setObject(4, at);
            note.setObject(5, at);
            return note.executeUpdate() == 1;
        }
    }

    private Map<UUID, UUID> replacements(UUID personId) {
        try (var connection = database.getConnection()) {
            return erased.among(connection, List.of(personId));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Erasure> find(String where, UUID id) {
        try (var connection = database.getConnection()) {
            return find(connection, where, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Erasure> find(Connection connection, String where, UUID id) throws SQLException {
        try (var find = connection.prepareStatement(FIND + where)) {
            find.setObject(1, id);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(erasure(row)) : Optional.empty();
            }
        }
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                List.of((String[]) row.getArray(4).getArray()),
                instant(row, 5),
                instant(row, 6));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
