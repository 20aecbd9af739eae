package io.twofold.workgroup.erasures;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.kit.erasures.PersonErasure;

/** Puts other ids in the place of people, in every row that this service has, and forgets what it knew of them. */
@ApplicationScoped
class ErasedRows implements PersonErasure {

    /** Each says once or more often whom it is about. */
    private static final List<String> STATEMENTS = Stream.of(
                    Stream.of(
                                    "case_step.recorded_by",
                                    "process_case.opened_by",
                                    "blocker.raised_by",
                                    "ask.asker_id",
                                    "ask.helper_id",
                                    "case_note.author_id",
                                    "playbook_note.author_id",
                                    "playbook_use.person_id",
                                    "log_import.started_by",
                                    "job.started_by")
                            .map(ErasedRows::replaceIn),
                    Stream.of(
                            """
                            UPDATE case_step SET person_id = replaced_by, attributes = NULL FROM erasure
                            WHERE erasure.person_id = case_step.person_id AND case_step.person_id = ANY (?)
                            """,
                            // Of several that become one, in the same workgroup.
                            """
                            DELETE FROM participation WHERE id IN (SELECT id FROM (
                                SELECT id, row_number() OVER (PARTITION BY workgroup_id, coalesce(replaced_by, person_id)
                                                              ORDER BY active DESC, id) AS place
                                FROM participation LEFT JOIN erasure USING (person_id)
                                WHERE person_id = ANY (?)
                                    OR person_id IN (SELECT replaced_by FROM erasure WHERE person_id = ANY (?))
                                ) AS same WHERE place > 1)
                            """,
                            replaceIn("participation.person_id"),
                            """
                            UPDATE process_definition SET owner_ids = ARRAY(
                                SELECT coalesce(replaced_by, owner) FROM unnest(owner_ids) WITH ORDINALITY AS each (owner, place)
                                LEFT JOIN erasure ON person_id = owner ORDER BY place)
                            WHERE owner_ids && ?
                            """,
                            // What quotes a name, while it is known.
                            """
                            UPDATE job SET problems = (SELECT coalesce(jsonb_agg(problem), '[]')
                                FROM jsonb_array_elements(problems) AS problem
                                WHERE NOT EXISTS (SELECT FROM log_person WHERE process_id = object_id AND id = ANY (?)
                                    AND position(name IN problem ->> 'detail') > 0))
                            WHERE problems <> '[]' AND object_id IN (SELECT process_id FROM log_person WHERE id = ANY (?))
                            """,
                            "DELETE FROM log_person WHERE id = ANY (?)",
                            "DELETE FROM identification WHERE alias_id = ANY (?)",
                            "DELETE FROM idempotency_key WHERE person_id = ANY (?)"))
            .flatMap(statements -> statements)
            .toList();

    /** Where people may be mentioned, in a link or an answer. */
    private static final List<String> TEXTS = List.of(
            "case_note.text text",
            "ask.text text",
            "blocker.text text",
            "blocker.workaround text",
            "playbook_note.text text",
            "workgroup.purpose text",
            "process_definition.delivery text",
            "activity.data text",
            "idempotency_key.body text",
            "job.parameters jsonb",
            "job.checkpoint jsonb",
            "job.result jsonb",
            "job.problems jsonb");

    private final DataSource database;
    private final Erasures erasures;

    ErasedRows(DataSource database, Erasures erasures) {
        this.database = database;
        this.erasures = erasures;
    }

    @Override
    public String answeredRevision() {
        return "revision";
    }

    /** A transaction for each column: one is as long as its table, and watermarks wait for it. */
    @Override
    public void applyToTexts(Map<UUID, UUID> erased) {
        for (var column : TEXTS) {
            var transaction = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS);
            while (transaction.call(() -> applyToText(column, erased)) > 0) {
                // of a row that mentions several, one each time
            }
        }
    }

    @Override
    public void apply(Connection connection, Set<UUID> erased) throws SQLException {
        for (var statement : STATEMENTS) {
            update(connection, statement, erased);
        }
    }

    @Override
    public void noteOthers(Connection connection) throws SQLException {
        erasures.noteAliases(connection);
    }

    private int applyToText(String column, Map<UUID, UUID> erased) throws SQLException {
        var people = List.copyOf(erased.entrySet());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(mentionedIn(column))) {
            update.setArray(1, texts(connection, people.stream().map(Map.Entry::getKey)));
            update.setArray(2, texts(connection, people.stream().map(Map.Entry::getValue)));
            return update.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Stream<UUID> ids) throws SQLException {
        return connection.createArrayOf("text", ids.map(UUID::toString).toArray());
    }

    private static String replaceIn(String column) {
        var table = column.substring(0, column.indexOf('.'));
        return """
                UPDATE %1$s SET %2$s = replaced_by FROM erasure
                WHERE erasure.person_id = %1$s.%2$s AND %1$s.%2$s = ANY (?)
                """.formatted(table, column.substring(table.length() + 1));
    }

    private static String mentionedIn(String typedColumn) {
        var part = typedColumn.split("[. ]", -1);
        return """
                UPDATE %1$s SET %2$s = CAST(replace(CAST(%2$s AS text), person, replacement) AS %3$s)
                FROM unnest(?, ?) AS erased (person, replacement)
                WHERE CAST(%2$s AS text) LIKE '%%' || person || '%%'
                """.formatted(part[0], part[1], part[2]);
    }

    private static void update(Connection connection, String sql, Collection<UUID> people) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            var ids = connection.createArrayOf("uuid", people.toArray());
            for (var i = 1; i <= update.getParameterMetaData().getParameterCount(); i++) {
                update.setArray(i, ids);
            }
            update.executeUpdate();
        }
    }
}
