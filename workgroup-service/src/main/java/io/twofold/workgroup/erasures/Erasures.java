package io.twofold.workgroup.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.people.PersonErased;
import io.twofold.kit.erasures.ErasedIds;
import io.twofold.web.identity.ErasedPeople;

/** Who was erased, and which id stands in their place: all that other features may ask of it. */
@ApplicationScoped
public class Erasures implements ErasedPeople {

    private static final String NOTE = """
            INSERT INTO erasure (person_id, replaced_by, revision) VALUES (?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE SET revision = excluded.revision, applied = false
            """;

    // An alias gets the id of its person: so they stay one, whichever of both was erased first.
    private static final String NOTE_ALIASES = """
            INSERT INTO erasure AS known (person_id, replaced_by)
            SELECT alias_id, replaced_by FROM identification JOIN erasure USING (person_id)
            WHERE alias_id <> person_id AND (CAST(? AS uuid[]) IS NULL OR alias_id = ANY (?))
            ON CONFLICT (person_id) DO UPDATE SET replaced_by = excluded.replaced_by
            WHERE NOT known.applied
            """;

    private final ErasedIds erased = new ErasedIds("erasure");
    private final DataSource database;

    Erasures(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean contain(UUID personId) {
        return !of(List.of(personId)).isEmpty();
    }

    /** The id to write in the place of this one: itself, unless that person was erased. */
    public UUID idOf(UUID personId) {
        return of(List.of(personId)).getOrDefault(personId, personId);
    }

    /** The same of many, in their order, each once. */
    public List<UUID> idsOf(Collection<UUID> people) {
        var replacements = of(people);
        return people.stream()
                .map(person -> replacements.getOrDefault(person, person))
                .distinct()
                .toList();
    }

    /** Those of these people who were erased, each with the id that stands in their place. */
    public Map<UUID, UUID> of(Collection<UUID> people) {
        try (var connection = database.getConnection()) {
            return erased.among(connection, people);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of these aliases, those that are said to be somebody who was erased are erased with them. */
    public void noteAliases(Connection connection, Collection<UUID> aliases) throws SQLException {
        try (var note = connection.prepareStatement(NOTE_ALIASES)) {
            var among = connection.createArrayOf("uuid", aliases.toArray());
            note.setArray(1, among);
            note.setArray(2, among);
            note.executeUpdate();
        }
    }

    void noteAliases(Connection connection) throws SQLException {
        try (var note = connection.prepareStatement(NOTE_ALIASES)) {
            note.setArray(1, null);
            note.setArray(2, null);
            note.executeUpdate();
        }
    }

    void note(Connection connection, PersonErased event) throws SQLException {
        try (var note = connection.prepareStatement(NOTE)) {
            note.setObject(1, event.personId());
            note.setObject(2, event.replacedBy());
            note.setInt(3, event.revision());
            note.executeUpdate();
        }
    }
}
