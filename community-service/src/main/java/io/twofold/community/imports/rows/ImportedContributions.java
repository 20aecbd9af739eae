package io.twofold.community.imports.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.contributions.Told;
import io.twofold.events.community.CommunityEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Writes contributions that are not there yet, with their events. */
@ApplicationScoped
public class ImportedContributions {

    // In one order, so that two imports never wait for each other; events of a thread keep the order of the commits.
    public static final String LOCK = "SELECT FROM contribution WHERE id = ANY (?) ORDER BY id FOR UPDATE";

    private static final String ADD = """
            INSERT INTO contribution (community_id, import_id, updated_at, id, thread_id, parent_id, parent_author_id,
                kind, author_id, author_unit, title, body, topics, created_at, active_at, acceptance_revision, version)
            SELECT ?, ?, ?, row.id, row.thread_id, row.parent_id, row.parent_author_id,
                row.kind, row.author_id, row.author_unit, row.title, row.body, row.topics, row.created_at, row.created_at, 0, 1
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid, thread_id uuid, parent_id uuid,
                parent_author_id uuid, kind text, author_id uuid, author_unit text, title text, body text, topics varchar[],
                created_at timestamptz)
            ON CONFLICT (id) DO NOTHING RETURNING id
            """;
    private static final String REVIVE = """
            UPDATE contribution it SET removed_at = NULL, removed_by = NULL, removal_reason = NULL, taken_back = false,
                version = version + 1, import_id = ?, updated_at = ?
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid)
            WHERE it.id = row.id AND it.community_id = ? AND taken_back AND it.removed_at IS NOT NULL RETURNING it.*
            """;
    private static final String TOUCH = """
            UPDATE contribution thread SET active_at = greatest(active_at, replied_at)
            FROM (SELECT thread_id AS id, max(created_at) AS replied_at
                  FROM contribution WHERE id = ANY (?) GROUP BY thread_id) AS reply
            WHERE thread.id = reply.id
            """;

    private final Rows rows;
    private final Forgotten forgotten;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedContributions(Rows rows, Forgotten forgotten, Outbox outbox, WriteTime now) {
        this.rows = rows;
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.now = now;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    public int write(Connection connection, UUID communityId, UUID importId, List<ImportedContribution> contributions)
            throws SQLException {
        var told = Rows.once(
                forgotten.without(connection, ImportedContribution.class, contributions), ImportedContribution::id);
        Rows.each(
                connection,
                LOCK,
                told.stream().map(ImportedContribution::threadId).distinct().toList());
        var at = now.instant().atOffset(UTC);
        var added = rows.insert(connection, ADD, ImportedContribution.class, told, communityId, importId, at);
        var events = new ArrayList<CommunityEvent>();
        for (var row : told) {
            if (added.contains(row.id())) {
                events.add(row.posted(communityId, importId));
            }
        }
        var again = revive(connection, communityId, importId, told, events);
        Rows.each(connection, ReplyCounts.MORE, added);
        Rows.each(connection, ReplyCounts.MORE, again);
        Rows.each(connection, TOUCH, added);
        outbox.appendUntold(events);
        return contributions.size() - added.size() - again.size();
    }

    /** What was taken back with an import comes again with the next. */
    private List<UUID> revive(
            Connection connection,
            UUID communityId,
            UUID importId,
            List<ImportedContribution> told,
            List<CommunityEvent> events)
            throws SQLException {
        var again = new ArrayList<UUID>();
        try (var revive = connection.prepareStatement(REVIVE)) {
            revive.setObject(1, importId);
            revive.setObject(2, now.instant().atOffset(UTC));
            revive.setString(3, rows.text(ImportedContribution.class, told));
            revive.setObject(4, communityId);
            try (var row = revive.executeQuery()) {
                while (row.next()) {
                    var it = Told.of(row);
                    again.add(it.id());
                    events.add(it.restored(it.author()));
                }
            }
        }
        return again;
    }
}
