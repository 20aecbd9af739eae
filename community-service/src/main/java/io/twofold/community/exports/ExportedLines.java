package io.twofold.community.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.lines.LineJson;
import io.twofold.kit.exports.Exports;

/** All lines of a community: a line stands behind those that it names, and always at the same place among its kind. */
@ApplicationScoped
class ExportedLines {

    private static final int ROWS_AT_ONCE = 50; // of texts, each of which may be long

    private static final String IN_COMMUNITY =
            "contribution_id IN (SELECT id FROM contribution WHERE community_id = ?)";

    private static final List<String> KINDS =
            List.of("""
            SELECT 'community' AS type, id, name, kind, charter, language, access, topics,
                state IN ('ARCHIVED', 'RESHAPED') AS archived, created_at, version AS revision
            FROM community WHERE id = ?
            """, """
            SELECT 'person' AS type, person_id AS id, source_id, name, identified_as, nullif(automated, false) AS automated,
                nullif(identification_revision, 0) AS identification_revision
            FROM imported_person
            WHERE community_id = ? ORDER BY person_id
            """, """
            SELECT 'stay' AS type, id, person_id, unit, state, role, joined_at, left_at, version AS revision
            FROM membership WHERE community_id = ? ORDER BY id
            """, """
            WITH RECURSIVE placed AS (
                SELECT id, 1 AS depth FROM contribution WHERE community_id = ? AND parent_id IS NULL
                UNION ALL
                SELECT reply.id, depth + 1 FROM placed CROSS JOIN LATERAL (
                    -- By the index, however deep a thread is.
                    SELECT id FROM contribution WHERE parent_id = placed.id OFFSET 0) AS reply)
            SELECT 'contribution' AS type, it.id, it.kind, it.parent_id, it.author_id, it.author_unit, it.title, it.body,
                it.topics, it.created_at, it.version AS revision, original.id AS duplicate_of, it.removed_at, it.removed_by,
                it.removal_reason, it.accepted_answer_id, nullif(it.acceptance_revision, 0) AS acceptance_revision
            FROM placed JOIN contribution it ON it.id = placed.id
                LEFT JOIN contribution original ON original.id = it.duplicate_of
                    AND original.community_id = it.community_id
            ORDER BY depth, it.created_at, it.id
            """, """
            SELECT 'revision' AS type, text_id AS contribution_id, revision, past_text.title, past_text.body,
                past_text.topics, written_at
            FROM past_text JOIN contribution ON contribution.id = text_id AND community_id = ?
            ORDER BY text_id, revision
            """, """
            SELECT 'endorsement' AS type, id, contribution_id, person_id, given, created_at, version AS revision
            FROM endorsement WHERE %s ORDER BY id
            """.formatted(IN_COMMUNITY), """
            SELECT 'reading' AS type, id, contribution_id, person_id, day, times FROM reading WHERE %s ORDER BY id
            """.formatted(IN_COMMUNITY), """
            SELECT 'application' AS type, id, contribution_id, person_id, unit, case_id, reference, outcome,
                time_saved_seconds, words, withdrawn_at, created_at, version AS revision
            FROM knowledge_application WHERE community_id = ? ORDER BY id
            """, """
            SELECT 'story' AS type, id, author_id, author_unit, title, narrative, cycles, indicators, contribution_ids,
                application_ids, removed_at, created_at, version AS revision
            FROM value_story WHERE community_id = ? ORDER BY id
            """, """
            SELECT 'confirmation' AS type, id, story_id, person_id, given, version AS revision
            FROM story_confirmation WHERE story_id IN (SELECT id FROM value_story WHERE community_id = ?) ORDER BY id
            """);

    private final Exports exports;
    private final LineJson json;

    ExportedLines(Exports exports, LineJson json) {
        this.exports = exports;
        this.json = json;
    }

    /** As they are at one instant. */
    void write(UUID communityId, OutputStream file) throws SQLException, IOException {
        exports.read("community-export", connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var buffered = new BufferedOutputStream(file);
            for (var kind : KINDS) {
                write(connection, kind, communityId, buffered);
            }
            buffered.flush();
        });
    }

    private void write(Connection connection, String kind, UUID communityId, OutputStream file)
            throws SQLException, IOException {
        try (var query = connection.prepareStatement("SELECT row_to_json(line) FROM (%s) AS line".formatted(kind))) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setObject(1, communityId);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    file.write(json.write(json.ofRow(row.getString(1))));
                    file.write('\n');
                }
            }
        }
    }
}
