package io.twofold.metrics.facts.workgroup;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.HelpAsked;
import io.twofold.events.workgroup.HelpGiven;
import io.twofold.metrics.facts.cases.CaseKey;
import io.twofold.metrics.facts.columns.Columns;

/** What is known of an ask for help by one of its revisions. */
record AskFact(
        CaseKey owner,
        UUID askId,
        int revision,
        @Nullable String step,
        @Nullable UUID askerId,
        @Nullable UUID helperId,
        @Nullable Instant askedAt,
        @Nullable Instant givenAt) {

    static final String KEEP = """
            INSERT INTO ask_fact AS fact (process_id, case_id, ask_id, revision, step, asker_id, helper_id,
                                          asked_at, given_at)
            SELECT DISTINCT ON (process, owner, id) process, owner, id, revision, step,
                coalesce(asker.replaced_by, batch.asker), coalesce(helper.replaced_by, batch.helper),
                max(asked) OVER (PARTITION BY process, owner, id), given
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (process, owner, id, revision, step, asker, helper, asked, given)
            LEFT JOIN erasure_fact asker ON asker.person_id = batch.asker
            LEFT JOIN erasure_fact helper ON helper.person_id = batch.helper
            ORDER BY process, owner, id, revision DESC
            ON CONFLICT (process_id, case_id, ask_id) DO UPDATE SET
                revision = greatest(fact.revision, excluded.revision), step = excluded.step,
                asker_id = coalesce(excluded.asker_id, fact.asker_id),
                asked_at = coalesce(excluded.asked_at, fact.asked_at),
                (helper_id, given_at) = ROW (
                    CASE WHEN excluded.revision > fact.revision THEN excluded.helper_id ELSE fact.helper_id END,
                    CASE WHEN excluded.revision > fact.revision THEN excluded.given_at ELSE fact.given_at END)
            """;

    static AskFact of(HelpAsked e) {
        return new AskFact(
                new CaseKey(e.processId(), e.caseId()),
                e.askId(),
                e.revision(),
                e.step(),
                e.actor().personId(),
                null,
                e.at(),
                null);
    }

    static AskFact of(HelpGiven e) {
        return new AskFact(
                new CaseKey(e.processId(), e.caseId()),
                e.askId(),
                e.revision(),
                e.step(),
                e.askerId(),
                e.actor().personId(),
                null,
                e.at());
    }

    static void write(Columns<AskFact> columns) throws SQLException {
        columns.with("uuid", fact -> fact.owner.processId())
                .with("uuid", fact -> fact.owner.caseId())
                .with("uuid", AskFact::askId)
                .with("int4", AskFact::revision)
                .with("text", AskFact::step)
                .with("uuid", AskFact::askerId)
                .with("uuid", AskFact::helperId)
                .with("timestamptz", AskFact::askedAt)
                .with("timestamptz", AskFact::givenAt);
    }
}
