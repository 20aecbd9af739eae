package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.metrics.facts.columns.Columns;

/** Which answer a question has as accepted; none where that was withdrawn. */
record AcceptanceFact(
        UUID communityId,
        UUID threadId,
        int revision,
        @Nullable UUID answerId,
        Actor actor) {

    static final String KEEP = """
            INSERT INTO acceptance_fact AS fact (community_id, thread_id, revision, answer_id, person_id, unit)
            SELECT DISTINCT ON (community, thread) community, thread, revision, answer, coalesce(replaced_by, person),
                unit
            FROM unnest(?, ?, ?, ?, ?, ?) AS batch (community, thread, revision, answer, person, unit)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, thread, revision DESC
            ON CONFLICT (community_id, thread_id) DO UPDATE SET
                revision = excluded.revision, answer_id = excluded.answer_id, person_id = excluded.person_id,
                unit = excluded.unit
            WHERE excluded.revision > fact.revision
            """;

    static AcceptanceFact of(AnswerAccepted e) {
        return new AcceptanceFact(e.communityId(), e.threadId(), e.revision(), e.answerId(), e.actor());
    }

    static AcceptanceFact of(AcceptanceWithdrawn e) {
        return new AcceptanceFact(e.communityId(), e.threadId(), e.revision(), null, e.actor());
    }

    static void write(Columns<AcceptanceFact> columns) throws SQLException {
        columns.with("uuid", AcceptanceFact::communityId)
                .with("uuid", AcceptanceFact::threadId)
                .with("int4", AcceptanceFact::revision)
                .with("uuid", AcceptanceFact::answerId)
                .with("uuid", fact -> fact.actor.personId())
                .with("text", fact -> fact.actor.unit());
    }
}
