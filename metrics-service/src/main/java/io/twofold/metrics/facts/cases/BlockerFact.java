package io.twofold.metrics.facts.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerCleared;
import io.twofold.events.workgroup.BlockerRaised;
import io.twofold.events.workgroup.BlockerReason;
import io.twofold.metrics.facts.columns.Columns;

import static java.util.Objects.requireNonNull;

/** What is known of a blocker by one of its revisions. */
public record BlockerFact(
        CaseKey owner,
        UUID blockerId,
        int revision,
        @Nullable String step,
        BlockerReason reason,
        boolean workaround,
        Instant raisedAt,
        @Nullable Instant clearedAt) {

    public static final String KEEP = """
            INSERT INTO blocker_fact AS fact (process_id, case_id, blocker_id, revision, step, reason, workaround,
                                              raised_at, cleared_at)
            SELECT DISTINCT ON (process, owner, id) * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (process, owner, id, revision, step, reason, workaround, raised, cleared)
            ORDER BY process, owner, id, revision DESC
            ON CONFLICT (process_id, case_id, blocker_id) DO UPDATE SET
                revision = excluded.revision, step = excluded.step, reason = excluded.reason,
                workaround = excluded.workaround, raised_at = excluded.raised_at, cleared_at = excluded.cleared_at
            WHERE excluded.revision > fact.revision
            """;

    public static BlockerFact of(BlockerRaised e) {
        return new BlockerFact(
                new CaseKey(e.processId(), e.caseId()),
                e.blockerId(),
                e.revision(),
                e.step(),
                e.reason(),
                e.workaround(),
                e.raisedAt(),
                null);
    }

    public static BlockerFact of(BlockerCleared e) {
        return new BlockerFact(
                new CaseKey(e.processId(), e.caseId()),
                e.blockerId(),
                e.revision(),
                e.step(),
                e.reason(),
                e.workaround(),
                e.raisedAt(),
                e.clearedAt());
    }

    static BlockerFact of(ResultSet row) throws SQLException {
        return new BlockerFact(
                new CaseKey(row.getObject("process_id", UUID.class), row.getObject("case_id", UUID.class)),
                row.getObject("blocker_id", UUID.class),
                row.getInt("revision"),
                row.getString("step"),
                BlockerReason.valueOf(row.getString("reason")),
                row.getBoolean("workaround"),
                requireNonNull(Columns.instant(row, "raised_at")),
                Columns.instant(row, "cleared_at"));
    }

    public static void write(Columns<BlockerFact> columns) throws SQLException {
        columns.with("uuid", fact -> fact.owner.processId())
                .with("uuid", fact -> fact.owner.caseId())
                .with("uuid", BlockerFact::blockerId)
                .with("int4", BlockerFact::revision)
                .with("text", BlockerFact::step)
                .with("text", BlockerFact::reason)
                .with("bool", BlockerFact::workaround)
                .with("timestamptz", BlockerFact::raisedAt)
                .with("timestamptz", BlockerFact::clearedAt);
    }
}
