package io.twofold.community.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.lines.LineJson;
import io.twofold.kit.database.UnpooledConnections;

/** All lines of a community: a line stands behind those that it names, and always at the same place among its kind. */
@ApplicationScoped
class ExportedLines {

    private static final int ROWS_AT_ONCE = 50; // of texts, each of which may be long

    private static final String LIMIT =
            "SELECT set_config(name, ?, false) FROM pg_settings WHERE name = 'transaction_timeout'"; // since 17

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

    private final UnpooledConnections connections;
    private final LineJson json;
    private final ExportSettings settings;
    private final Semaphore room;

    ExportedLines(UnpooledConnections connections, LineJson json, ExportSettings settings) {
        this.connections = connections;
        this.json = json;
        this.settings = settings;
        room = new Semaphore(settings.atOnce());
    }

    /** Whether another can be sent now. */
    boolean hasRoom() {
        return room.availablePermits() > 0;
    }

    /** As they are at one instant. Breaks off where there is no room after all, or it takes too long to send them. */
    void write(UUID communityId, OutputStream file) throws SQLException, IOException {
        if (!room.tryAcquire()) {
            throw new IOException("No further export can be sent now");
        }
        try {
            writeAll(communityId, file);
        } finally {
            room.release();
        }
    }

    private void writeAll(UUID communityId, OutputStream file) throws SQLException, IOException {
        // Not one of the pool: whoever reads slowly would keep it from all others.
        try (var connection = connections.open("community-export")) {
            end(connection, settings.longest());
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false); // or all rows would be fetched at once
            var buffered = new BufferedOutputStream(file);
            for (var kind : KINDS) {
                write(connection, kind, communityId, buffered);
            }
            buffered.flush();
        }
    }

    /** By the database itself, which does not wait for whoever reads. */
    private static void end(Connection connection, Duration after) throws SQLException {
        try (var limit = connection.prepareStatement(LIMIT)) {
            limit.setString(1, Long.toString(after.toMillis()));
            limit.execute();
        }
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
