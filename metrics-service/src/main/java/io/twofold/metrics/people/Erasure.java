package io.twofold.metrics.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.people.PersonErased;

/** Puts the replacement of an erased person, and of each alias of theirs, in their place in all that this service has. */
@ApplicationScoped
class Erasure {

    private static final String ERASED = """
            INSERT INTO erasure_fact (person_id, replaced_by) VALUES (?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String ASK = """
            INSERT INTO erasure_sweep (person_id, revision) VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE SET revision = excluded.revision, known_from = NULL
            """;

    private static final String ASK_ALSO =
            "INSERT INTO erasure_sweep (person_id) SELECT unnest(?) ON CONFLICT DO NOTHING";

    private static final String ALIASES = """
            INSERT INTO erasure_fact (person_id, replaced_by)
            SELECT alias_id, replaced_by FROM identification_fact alias JOIN erasure_fact erased USING (person_id)
            WHERE alias_id <> person_id
            ON CONFLICT DO NOTHING
            """;

    // Those that still stand in the facts: of an alias that is erased, nothing leads to the person any more.
    private static final String PENDING = """
            UPDATE erasure_fact SET applied = true WHERE NOT applied RETURNING person_id, replaced_by
            """;

    private static final List<String> IN_FACTS = List.of(
            apply("step_fact", "person_id"),
            apply("participation_fact", "person_id"),
            apply("ask_fact", "asker_id"),
            apply("ask_fact", "helper_id"),
            apply("playbook_use_fact", "person_id"),
            apply("unit_fact", "person_id"),
            apply("identification_fact", "person_id"),
            apply("stay_fact", "person_id"),
            apply("contribution_fact", "person_id"),
            apply("revision_fact", "person_id"),
            apply("acceptance_fact", "person_id"),
            apply("endorsement_fact", "person_id"),
            apply("reading_fact", "person_id"),
            apply("application_fact", "person_id"),
            apply("story_fact", "person_id"),
            apply("confirmation_fact", "person_id"),
            apply("observation_fact", "from_id"),
            apply("observation_fact", "to_id"),
            """
            UPDATE process_fact SET owners = ARRAY(SELECT coalesce(replaced_by, owner) FROM unnest(owners) AS owner
                LEFT JOIN erasure_fact ON person_id = owner)
            WHERE owners && ?
            """);

    private static final List<String> IN_WHAT_REQUESTS_WRITE = List.of(
            apply("unit_assignment", "person_id"),
            apply("effect", "author_id"),
            apply("investment", "author_id"),
            apply("observation", "from_id"),
            apply("observation", "to_id"),
            apply("observation_import", "started_by"),
            apply("job", "started_by"),
            "DELETE FROM idempotency_key WHERE person_id = ANY (?)");

    void keep(Connection connection, PersonErased event) throws SQLException {
        try (var keep = connection.prepareStatement(ERASED);
                var ask = connection.prepareStatement(ASK)) {
            keep.setObject(1, event.personId());
            keep.setObject(2, event.replacedBy());
            keep.executeUpdate();
            ask.setObject(1, event.personId());
            ask.setInt(2, event.revision());
            ask.executeUpdate();
        }
    }

    /** Of what the fold does not write. */
    void applyToRequests(Connection connection, Set<UUID> erased) throws SQLException {
        apply(connection, IN_WHAT_REQUESTS_WRITE, erased);
    }

    /** The replacements of those who stand in the facts no more. */
    Set<UUID> applyToFacts(Connection connection) throws SQLException {
        try (var aliases = connection.prepareStatement(ALIASES);
                var pending = connection.prepareStatement(PENDING)) {
            aliases.executeUpdate();
            return applyToFacts(connection, pending);
        }
    }

    private static Set<UUID> applyToFacts(Connection connection, PreparedStatement pending) throws SQLException {
        var erased = new HashSet<UUID>();
        var replacements = new HashSet<UUID>();
        try (var row = pending.executeQuery()) {
            while (row.next()) {
                erased.add(row.getObject(1, UUID.class));
                replacements.add(row.getObject(2, UUID.class));
            }
        }
        apply(connection, IN_FACTS, erased);
        apply(connection, List.of(ASK_ALSO), erased);
        return replacements;
    }

    private static void apply(Connection connection, List<String> statements, Set<UUID> erased) throws SQLException {
        if (!erased.isEmpty()) {
            for (var statement : statements) {
                try (var apply = connection.prepareStatement(statement)) {
                    apply.setArray(1, connection.createArrayOf("uuid", erased.toArray()));
                    apply.executeUpdate();
                }
            }
        }
    }

    private static String apply(String table, String column) {
        return """
                UPDATE %1$s AS fact SET %2$s = replaced_by FROM erasure_fact erased
                WHERE erased.person_id = fact.%2$s AND fact.%2$s = ANY (?)
                """.formatted(table, column);
    }
}
