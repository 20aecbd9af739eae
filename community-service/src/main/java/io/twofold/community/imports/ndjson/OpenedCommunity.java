package io.twofold.community.imports.ndjson;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.rows.Forgotten;
import io.twofold.community.imports.rows.Rows;
import io.twofold.community.lines.CommunityLine;
import io.twofold.events.community.CommunityArchived;
import io.twofold.events.community.CommunityCreated;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Opens the community that a file is an export of, where it is not there. */
@ApplicationScoped
class OpenedCommunity {

    private static final String OPEN = """
            INSERT INTO community (updated_at, id, name, kind, charter, language, access, topics, created_at, version)
            SELECT ?, id, name, kind, charter, language, access, topics, created_at,
                revision - CASE WHEN archived THEN 1 ELSE 0 END
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid, name text, kind text, charter text, language text,
                access text, topics varchar[], created_at timestamptz, archived boolean, revision int)
            ON CONFLICT DO NOTHING RETURNING id
            """;

    // It must still be as it was opened: by this import, or by one that was cut short.
    private static final String ARCHIVE = """
            UPDATE community SET state = 'ARCHIVED', version = ?, updated_at = ?
            WHERE id = ? AND state = 'ACTIVE' AND version = ? - 1
                AND NOT EXISTS (SELECT FROM membership WHERE community_id = community.id AND import_id IS NULL)
            """;

    private final DataSource database;
    private final Rows rows;
    private final Forgotten forgotten;
    private final Outbox outbox;
    private final WriteTime now;

    OpenedCommunity(DataSource database, Rows rows, Forgotten forgotten, Outbox outbox, WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.now = now;
    }

    /** Active, so that it can be filled. */
    @Transactional(MANDATORY)
    void open(ImportedFile file) throws SQLException {
        var line = file.survey().community();
        if (line == null || !file.ids().isOwn()) {
            return;
        }
        try (var connection = database.getConnection()) {
            var told = forgotten.without(connection, CommunityLine.class, List.of(line));
            var opened = rows.insert(
                    connection, OPEN, CommunityLine.class, told, now.instant().atOffset(UTC));
            if (!opened.isEmpty()) {
                outbox.append(new CommunityCreated(
                        file.communityId(),
                        line.revision() - (line.archived() ? 1 : 0),
                        line.name(),
                        line.kind(),
                        line.language(),
                        line.access(),
                        stewards(connection, file)));
            }
        }
    }

    /** Archives it where the file says so. */
    @Transactional(MANDATORY)
    void close(ImportedFile file) throws SQLException {
        var line = file.survey().community();
        if (line == null || !file.ids().isOwn() || !line.archived()) {
            return;
        }
        try (var connection = database.getConnection();
                var archive = connection.prepareStatement(ARCHIVE)) {
            archive.setInt(1, line.revision());
            archive.setObject(2, now.instant().atOffset(UTC));
            archive.setObject(3, file.communityId());
            archive.setInt(4, line.revision());
            if (archive.executeUpdate() == 1) {
                outbox.append(new CommunityArchived(
                        file.communityId(),
                        line.revision(),
                        line.name(),
                        line.kind(),
                        line.language(),
                        line.access(),
                        stewards(connection, file)));
            }
        }
    }

    private List<UUID> stewards(Connection connection, ImportedFile file) throws SQLException {
        var told = file.survey().stewards().stream().map(file.ids()::person).toList();
        return forgotten.without(connection, UUID.class, told);
    }
}
