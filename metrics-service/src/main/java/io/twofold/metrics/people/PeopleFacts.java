package io.twofold.metrics.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PeopleEvent;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
import io.twofold.events.people.UnitAssigned;

/** Who an alias is, which formal unit somebody belongs to, and who is erased: figures follow it when it is folded. */
@ApplicationScoped
public class PeopleFacts {

    private static final String IDENTIFICATION = """
            INSERT INTO identification_fact AS fact (alias_id, revision, person_id, automated)
            SELECT alias, revision, coalesce(replaced_by, person), automated
            FROM (VALUES (CAST(? AS uuid), CAST(? AS int), CAST(? AS uuid), CAST(? AS boolean)))
                AS identification (alias, revision, person, automated)
            LEFT JOIN erasure_fact ON person_id = person
            ON CONFLICT (alias_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, automated = excluded.automated
            WHERE excluded.revision > fact.revision
            """;

    private static final String ASSIGNMENT = """
            INSERT INTO unit_fact AS fact (assignment_id, revision, person_id, unit, valid_from, valid_to)
            SELECT id, revision, coalesce(replaced_by, person), unit, valid_from, valid_to
            FROM (VALUES (CAST(? AS uuid), CAST(? AS int), CAST(? AS uuid), ?, CAST(? AS date), CAST(? AS date)))
                AS assignment (id, revision, person, unit, valid_from, valid_to)
            LEFT JOIN erasure_fact ON person_id = person
            ON CONFLICT (assignment_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, unit = excluded.unit,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to
            WHERE excluded.revision > fact.revision
            """;

    private final Erasure erasure;

    PeopleFacts(Erasure erasure) {
        this.erasure = erasure;
    }

    /** Those of whom something else is known than before, under the ids that facts have. */
    public Set<UUID> keep(Connection connection, List<PeopleEvent> events) throws SQLException {
        var changed = new HashSet<UUID>();
        for (var event : events) {
            switch (event) {
                case PersonIdentified e -> {
                    write(connection, IDENTIFICATION, e.aliasId(), e.revision(), e.personId(), e.automated());
                    changed.add(e.aliasId());
                }
                case UnitAssigned e -> {
                    write(
                            connection,
                            ASSIGNMENT,
                            e.assignmentId(),
                            e.revision(),
                            e.personId(),
                            e.unit(),
                            e.from(),
                            e.to());
                    changed.add(e.personId());
                }
                case PersonErased e -> erasure.keep(connection, e);
                case ErasureCompleted _ -> {} // community-service looks after that
            }
        }
        changed.addAll(erasure.applyToFacts(connection));
        return changed;
    }

    private static void write(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (var keep = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                keep.setObject(i + 1, values[i]);
            }
            keep.executeUpdate();
        }
    }
}
