package io.twofold.community.imports.ndjson;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.community.contributions.Told;
import io.twofold.community.imports.kinds.NewAcceptances;
import io.twofold.community.imports.kinds.NewAcceptances.Chosen;
import io.twofold.community.imports.rows.Forgotten;
import io.twofold.community.imports.rows.ImportedContributions;
import io.twofold.community.imports.rows.ReplyCounts;
import io.twofold.community.imports.rows.Rows;
import io.twofold.community.lines.ContributionLine;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.RemovalReason;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** What became of the contributions that an import brought: revised, removed, duplicates, accepted answers. */
@ApplicationScoped
class Curations {

    private static final String CURATE = """
            UPDATE contribution it SET version = row.revision, duplicate_of = row.duplicate_of,
                removed_at = row.removed_at, removed_by = row.removed_by, removal_reason = row.removal_reason,
                updated_at = ?
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid, revision int, duplicate_of uuid,
                removed_at timestamptz, removed_by uuid, removal_reason text)
            WHERE it.id = row.id AND it.import_id = ? AND it.version = 1 AND row.revision > 1
            RETURNING it.*
            """;

    private final DataSource database;
    private final Rows rows;
    private final NewAcceptances acceptances;
    private final Forgotten forgotten;
    private final Outbox outbox;
    private final WriteTime now;

    Curations(
            DataSource database,
            Rows rows,
            NewAcceptances acceptances,
            Forgotten forgotten,
            Outbox outbox,
            WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.acceptances = acceptances;
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.now = now;
    }

    /** What of a contribution is told here, with our ids. */
    private record Curation(
            UUID id,
            int revision,
            @Nullable UUID duplicateOf,
            @Nullable Instant removedAt,
            @Nullable UUID removedBy,
            @Nullable RemovalReason removalReason) {

        static Curation of(ContributionLine line, FileIds ids) {
            return new Curation(
                    ids.contribution(line.id()),
                    line.revision(),
                    line.duplicateOf() == null ? null : ids.contribution(line.duplicateOf()),
                    line.removedAt(),
                    ids.findPerson(line.removedBy()),
                    line.removalReason());
        }
    }

    @Transactional(MANDATORY)
    void write(ImportedFile file, List<ContributionLine> lines) throws SQLException {
        try (var connection = database.getConnection()) {
            Rows.each(connection, ImportedContributions.LOCK, threads(file, lines));
            // Before the questions are removed that are.
            acceptances.write(accepted(file, lines));
            var told = lines.stream().map(line -> Curation.of(line, file.ids())).toList();
            var events = new ArrayList<CommunityEvent>();
            var curated = curate(connection, file, forgotten.without(connection, Curation.class, told), events);
            Rows.each(connection, ReplyCounts.FEWER, curated);
            outbox.appendUntold(events);
        }
    }

    private static List<UUID> threads(ImportedFile file, List<ContributionLine> lines) {
        return lines.stream()
                .map(line ->
                        file.ids().contribution(file.survey().place(line.id()).threadId()))
                .distinct()
                .toList();
    }

    private static List<Chosen> accepted(ImportedFile file, List<ContributionLine> lines) {
        var accepted = new ArrayList<Chosen>();
        for (var line : lines) {
            if (line.acceptanceRevision() != null) {
                var answer = line.acceptedAnswerId();
                accepted.add(new Chosen(
                        file.ids().contribution(line.id()),
                        answer == null ? null : file.ids().contribution(answer),
                        line.acceptanceRevision()));
            }
        }
        return accepted;
    }

    private List<UUID> curate(
            Connection connection, ImportedFile file, List<Curation> told, List<CommunityEvent> events)
            throws SQLException {
        var curated = new ArrayList<UUID>();
        try (var curate = connection.prepareStatement(CURATE)) {
            curate.setObject(1, now.instant().atOffset(UTC));
            curate.setString(2, rows.text(Curation.class, told));
            curate.setObject(3, file.importId());
            try (var row = curate.executeQuery()) {
                while (row.next()) {
                    var it = Told.of(row);
                    curated.add(it.id());
                    events.add(event(it, row));
                }
            }
        }
        return curated;
    }

    private static CommunityEvent event(Told it, ResultSet row) throws SQLException {
        var reason = row.getString("removal_reason");
        if (reason != null) {
            var by = new Actor(row.getObject("removed_by", UUID.class), null);
            return it.removed(RemovalReason.valueOf(reason), by);
        }
        return it.duplicateOf() == null ? it.revised(it.author()) : it.markedDuplicate(it.author());
    }
}
