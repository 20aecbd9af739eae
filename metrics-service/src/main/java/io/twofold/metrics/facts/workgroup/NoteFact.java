package io.twofold.metrics.facts.workgroup;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.twofold.events.workgroup.PlaybookNoteRemoved;
import io.twofold.events.workgroup.PlaybookNoteRevised;
import io.twofold.events.workgroup.PlaybookNoteWritten;
import io.twofold.metrics.facts.columns.Columns;

/** What is known of a playbook note by one of its revisions. */
record NoteFact(UUID processId, UUID noteId, int revision, String step, List<UUID> contributionIds, boolean removed) {

    static final String KEEP = """
            INSERT INTO playbook_note_fact AS fact (process_id, note_id, revision, step, contribution_ids, removed)
            SELECT DISTINCT ON (process, id) process, id, revision, step, CAST(contributions AS uuid[]), removed
            FROM unnest(?, ?, ?, ?, ?, ?) AS batch (process, id, revision, step, contributions, removed)
            ORDER BY process, id, revision DESC
            ON CONFLICT (process_id, note_id) DO UPDATE SET
                revision = excluded.revision, step = excluded.step, contribution_ids = excluded.contribution_ids,
                removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    static NoteFact of(PlaybookNoteWritten e) {
        return new NoteFact(e.processId(), e.noteId(), e.revision(), e.step(), e.contributionIds(), false);
    }

    static NoteFact of(PlaybookNoteRevised e) {
        return new NoteFact(e.processId(), e.noteId(), e.revision(), e.step(), e.contributionIds(), false);
    }

    static NoteFact of(PlaybookNoteRemoved e) {
        return new NoteFact(e.processId(), e.noteId(), e.revision(), e.step(), e.contributionIds(), true);
    }

    static void write(Columns<NoteFact> columns) throws SQLException {
        columns.with("uuid", NoteFact::processId)
                .with("uuid", NoteFact::noteId)
                .with("int4", NoteFact::revision)
                .with("text", NoteFact::step)
                .with("text", fact -> Columns.array(fact.contributionIds))
                .with("bool", NoteFact::removed);
    }
}
