package io.twofold.community.erasures;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
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

    private static final List<String> IDS = List.of(
            "contribution.author_id",
            "contribution.parent_author_id",
            "contribution.removed_by",
            "knowledge_application.person_id",
            "value_story.author_id",
            "community_import.started_by",
            "job.started_by");

    /** Of which a person has one, each for something. */
    private static final List<String> ONLY_IDS = List.of(
            "membership.person_id", "endorsement.person_id", "reading.person_id", "story_confirmation.person_id");

    /** Where people may be mentioned, in a link, an event or a request. */
    private static final List<String> TEXTS = List.of(
            "community.charter text",
            "contribution.body text",
            "past_text.body text",
            "knowledge_application.words text",
            "value_story.narrative text",
            "activity.data text",
            "idempotency_key.body text",
            "job.parameters jsonb",
            "job.checkpoint jsonb",
            "job.result jsonb",
            "job.problems jsonb");

    private static final List<String> FORGOTTEN = List.of("person_profile", "idempotency_key", "imported_person");

    /** Whoever has read one of these with the old id has read another state of it. */
    private static final Set<String> TAGGED =
            Set.of("community", "membership", "contribution", "knowledge_application", "value_story");

    private final DataSource database;
    private final Doubles doubles;

    ErasedRows(DataSource database, Doubles doubles) {
        this.database = database;
        this.doubles = doubles;
    }

    @Override
    public String answeredRevision() {
        return "1"; // a person is erased once
    }

    /** A transaction for each column: one is as long as its table, and watermarks wait for it. */
    @Override
    public void applyToTexts(Map<UUID, UUID> erased) {
        for (var column : TEXTS) {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> applyToText(column, erased));
        }
    }

    /** Each table is read once, however many they are. */
    @Override
    public void apply(Connection connection, Set<UUID> erased) throws SQLException {
        var people = connection.createArrayOf("uuid", erased.toArray());
        for (var column : IDS) {
            update(connection, replaceIn(column), people);
        }
        doubles.end(connection, people);
        for (var column : ONLY_IDS) {
            update(connection, replaceIn(column), people);
        }
        for (var table : FORGOTTEN) {
            update(connection, "DELETE FROM %s WHERE person_id = ANY (?)".formatted(table), people);
        }
    }

    private int applyToText(String column, Map<UUID, UUID> erased) throws SQLException {
        var people = List.copyOf(erased.entrySet());
        try (var connection = database.getConnection()) {
            return update(
                    connection,
                    mentionedIn(column),
                    texts(connection, people.stream().map(Map.Entry::getKey)),
                    texts(connection, people.stream().map(Map.Entry::getValue)),
                    texts(connection, people.stream().map(person -> "%" + person.getKey() + "%")));
        }
    }

    private static Array texts(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf("text", values.map(String::valueOf).toArray());
    }

    private static String replaceIn(String column) {
        var table = column.substring(0, column.indexOf('.'));
        return """
                UPDATE %1$s SET %2$s = replaced_by%3$s FROM erasure
                    WHERE erasure.person_id = %1$s.%2$s AND %1$s.%2$s = ANY (?)
                """.formatted(table, column.substring(table.length() + 1), counted(table));
    }

    private static String mentionedIn(String typedColumn) {
        var part = typedColumn.split("[. ]", -1);
        return """
                UPDATE %1$s SET %2$s = CAST(said_instead(CAST(%2$s AS text), ?, ?) AS %3$s)%4$s
                    WHERE CAST(%2$s AS text) LIKE ANY (?)
                """.formatted(part[0], part[1], part[2], counted(part[0]));
    }

    private static String counted(String table) {
        return TAGGED.contains(table) ? ", erasures = erasures + 1" : "";
    }

    private static int update(Connection connection, String sql, Array... values) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                update.setArray(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }
}
