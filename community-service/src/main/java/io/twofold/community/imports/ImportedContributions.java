package io.twofold.community.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Writes contributions that are not there yet, with their events. */
@ApplicationScoped
class ImportedContributions {

    // In one order, so that two imports never wait for each other; events of a thread keep the order of the commits.
    static final String LOCK = "SELECT FROM contribution WHERE id = ANY (?) ORDER BY id FOR UPDATE";

    private static final String ADD = """
            INSERT INTO contribution (community_id, import_id, updated_at, id, thread_id, parent_id, parent_author_id,
                kind, author_id, title, body, topics, created_at, active_at, acceptance_revision, version)
            SELECT ?, ?, ?, row.id, row.thread_id, row.parent_id, row.parent_author_id,
                row.kind, row.author_id, row.title, row.body, row.topics, row.created_at, row.created_at, 0, 1
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid, thread_id uuid, parent_id uuid,
                parent_author_id uuid, kind text, author_id uuid, title text, body text, topics varchar[],
                created_at timestamptz)
            ON CONFLICT (id) DO NOTHING RETURNING id
            """;
    private static final String COUNT = """
            UPDATE contribution parent SET answers = answers + more_answers, comments = comments + more_comments
            FROM (SELECT parent_id AS id, count(*) FILTER (WHERE kind = 'ANSWER') AS more_answers,
                      count(*) FILTER (WHERE kind = 'COMMENT') AS more_comments
                  FROM contribution WHERE id = ANY (?) GROUP BY parent_id) AS reply
            WHERE parent.id = reply.id
            """;
    private static final String TOUCH = """
            UPDATE contribution thread SET active_at = greatest(active_at, replied_at)
            FROM (SELECT thread_id AS id, max(created_at) AS replied_at
                  FROM contribution WHERE id = ANY (?) GROUP BY thread_id) AS reply
            WHERE thread.id = reply.id
            """;

    private final Rows rows;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedContributions(Rows rows, Outbox outbox, WriteTime now) {
        this.rows = rows;
        this.outbox = outbox;
        this.now = now;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(Connection connection, UUID communityId, UUID importId, List<ImportedContribution> told)
            throws SQLException {
        Rows.each(
                connection,
                LOCK,
                told.stream().map(ImportedContribution::threadId).distinct().toList());
        var added = rows.insert(
                connection, ADD, told, communityId, importId, now.instant().atOffset(UTC));
        Rows.each(connection, COUNT, added);
        Rows.each(connection, TOUCH, added);
        outbox.appendAll(told.stream()
                .filter(row -> added.contains(row.id()))
                .map(row -> row.posted(communityId, importId))
                .toList());
        return told.size() - added.size();
    }
}
