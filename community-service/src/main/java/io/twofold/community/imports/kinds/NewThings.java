package io.twofold.community.imports.kinds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.kinds.Kind.Origin;
import io.twofold.community.imports.rows.Forgotten;
import io.twofold.community.imports.rows.ImportedContributions;
import io.twofold.community.imports.rows.Rows;
import io.twofold.events.community.CommunityEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Adds things that are not there yet, with their events; what is there stays as it is. */
@ApplicationScoped
public class NewThings {

    private static final String ROWS = """
            WITH import AS (SELECT CAST(? AS uuid) AS community_id, CAST(? AS uuid) AS import_id,
                    CAST(? AS timestamptz) AS at),
                row AS (SELECT * FROM json_to_recordset(CAST(? AS json)) AS row (%s))
            """;
    private static final String LOCK_COMMUNITY = "SELECT FROM community WHERE id = ANY (?) FOR UPDATE";
    private static final String THREADS =
            "SELECT id, thread_id, author_id FROM contribution WHERE id = ANY (?) AND community_id = ?";

    private final DataSource database;
    private final Rows rows;
    private final Forgotten forgotten;
    private final Outbox outbox;
    private final WriteTime now;

    NewThings(DataSource database, Rows rows, Forgotten forgotten, Outbox outbox, WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.now = now;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    public <L> int add(UUID communityId, UUID importId, Kind<L> kind, List<L> lines) throws SQLException {
        try (var connection = database.getConnection()) {
            var told = Rows.once(forgotten.without(connection, kind.type(), lines), kind::id);
            var origins = lockedOrigins(connection, communityId, importId, kind, told);
            var text = rows.text(kind.type(), told);
            var added = write(
                    connection,
                    kind,
                    kind.insert() + " ON CONFLICT DO NOTHING RETURNING id, 0",
                    text,
                    communityId,
                    importId);
            var again = kind.revive().isEmpty()
                    ? Map.<UUID, Integer>of()
                    : write(connection, kind, kind.revive(), text, communityId, importId);
            if (!kind.count().isEmpty()) {
                Rows.each(connection, kind.count(), added.keySet());
                Rows.each(connection, kind.count(), again.keySet());
            }
            outbox.appendUntold(told.stream()
                    .flatMap(row -> events(row, kind, origins.get(belongsTo(kind, row, communityId)), added, again))
                    .toList());
            return lines.size() - added.size() - again.size();
        }
    }

    private <L> Map<UUID, Integer> write(
            Connection connection, Kind<L> kind, String statement, String text, UUID communityId, UUID importId)
            throws SQLException {
        try (var write = connection.prepareStatement(ROWS.formatted(kind.columns()) + statement)) {
            write.setObject(1, communityId);
            write.setObject(2, importId);
            write.setObject(3, now.instant().atOffset(UTC));
            write.setString(4, text);
            var versions = new HashMap<UUID, Integer>();
            try (var row = write.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getObject(1, UUID.class), row.getInt(2));
                }
            }
            return versions;
        }
    }

    private static <L> Stream<CommunityEvent> events(
            L row, Kind<L> kind, @Nullable Origin origin, Map<UUID, Integer> added, Map<UUID, Integer> again) {
        var id = kind.id(row);
        if (origin == null) {
            return Stream.empty();
        }
        if (added.containsKey(id)) {
            return kind.events(row, origin);
        }
        var revision = again.get(id);
        return revision == null ? Stream.empty() : kind.again(row, revision, origin);
    }

    private static <L> UUID belongsTo(Kind<L> kind, L row, UUID communityId) {
        return Objects.requireNonNullElse(kind.contributionId(row), communityId);
    }

    /** By what things belong to; the threads, or the community, are locked, so that events keep the order of commits. */
    private static <L> Map<UUID, Origin> lockedOrigins(
            Connection connection, UUID community, UUID importId, Kind<L> kind, List<L> told) throws SQLException {
        var contributions = told.stream()
                .map(row -> belongsTo(kind, row, community))
                .distinct()
                .toList();
        if (contributions.equals(List.of(community))) {
            Rows.each(connection, LOCK_COMMUNITY, contributions);
            return Map.of(community, new Origin(community, importId, community, null));
        }
        var origins = new HashMap<UUID, Origin>();
        try (var query = connection.prepareStatement(THREADS)) {
            query.setArray(1, connection.createArrayOf("uuid", contributions.toArray()));
            query.setObject(2, community);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    origins.put(
                            row.getObject(1, UUID.class),
                            new Origin(
                                    community, importId, row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
                }
            }
        }
        Rows.each(
                connection,
                ImportedContributions.LOCK,
                origins.values().stream().map(Origin::threadId).distinct().toList());
        return origins;
    }
}
