package io.twofold.community.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts another id in the place of a person, in every row that this service has, and forgets what it knew of them. */
@ApplicationScoped
class PersonErasure {

    private static final List<String> IDS = List.of(
            "membership.person_id",
            "contribution.author_id",
            "contribution.parent_author_id",
            "contribution.removed_by",
            "endorsement.person_id",
            "reading.person_id",
            "knowledge_application.person_id",
            "value_story.author_id",
            "story_confirmation.person_id",
            "community_import.started_by",
            "job.started_by");

    /** Where people may be mentioned, in a link or an event. */
    private static final List<String> TEXTS = List.of(
            "community.charter",
            "contribution.body",
            "past_text.body",
            "knowledge_application.words",
            "value_story.narrative",
            "activity.data");

    private static final List<String> FORGOTTEN = List.of("person_profile", "idempotency_key", "imported_person");

    void apply(Connection connection, UUID personId, UUID replacedBy) throws SQLException {
        for (var column : IDS) {
            var name = column.split("\\.", -1);
            update(
                    connection,
                    "UPDATE %1$s SET %2$s = ? WHERE %2$s = ?".formatted(name[0], name[1]),
                    replacedBy,
                    personId);
        }
        for (var column : TEXTS) {
            var name = column.split("\\.", -1);
            update(
                    connection,
                    "UPDATE %1$s SET %2$s = replace(%2$s, ?, ?) WHERE %2$s LIKE '%%' || ? || '%%'"
                            .formatted(name[0], name[1]),
                    personId.toString(),
                    replacedBy.toString(),
                    personId.toString());
        }
        for (var table : FORGOTTEN) {
            update(connection, "DELETE FROM %s WHERE person_id = ?".formatted(table), personId);
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
