package io.twofold.metrics.facts.workgroup;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.PlaybookNoteUsed;
import io.twofold.metrics.facts.cases.CaseKey;
import io.twofold.metrics.facts.columns.Columns;

/** That a playbook note was used on a case. */
record UseFact(
        CaseKey owner,
        UUID useId,
        int revision,
        UUID noteId,
        @Nullable UUID personId,
        List<UUID> contributionIds,
        Instant at) {

    static final String KEEP = """
            INSERT INTO playbook_use_fact AS fact (process_id, case_id, use_id, revision, note_id, person_id,
                                                   contribution_ids, at)
            SELECT DISTINCT ON (process, owner, id) process, owner, id, revision, note,
                coalesce(replaced_by, person), CAST(contributions AS uuid[]), at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (process, owner, id, revision, note, person, contributions, at)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY process, owner, id, revision DESC
            ON CONFLICT (process_id, case_id, use_id) DO UPDATE SET
                revision = excluded.revision, note_id = excluded.note_id, person_id = excluded.person_id,
                contribution_ids = excluded.contribution_ids, at = excluded.at
            WHERE excluded.revision > fact.revision
            """;

    static UseFact of(PlaybookNoteUsed e) {
        return new UseFact(
                new CaseKey(e.processId(), e.caseId()),
                e.useId(),
                e.revision(),
                e.noteId(),
                e.actor().personId(),
                e.contributionIds(),
                e.at());
    }

    static void write(Columns<UseFact> columns) throws SQLException {
        columns.with("uuid", fact -> fact.owner.processId())
                .with("uuid", fact -> fact.owner.caseId())
                .with("uuid", UseFact::useId)
                .with("int4", UseFact::revision)
                .with("uuid", UseFact::noteId)
                .with("uuid", UseFact::personId)
                .with("text", fact -> Columns.array(fact.contributionIds))
                .with("timestamptz", UseFact::at);
    }
}
