package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.AnswerPosted;

/** An answer, and when it was given. */
record AnswerFact(
        UUID communityId,
        UUID threadId,
        UUID contributionId,
        int revision,
        @Nullable UUID personId,
        Instant at) {
    static AnswerFact of(AnswerPosted e, Instant at) {
        return new AnswerFact(
                e.communityId(),
                e.threadId(),
                e.contributionId(),
                e.revision(),
                e.actor().personId(),
                at);
    }

    static void write(Columns<AnswerFact> columns) throws SQLException {
        columns.with("uuid", AnswerFact::communityId)
                .with("uuid", AnswerFact::threadId)
                .with("uuid", AnswerFact::contributionId)
                .with("int4", AnswerFact::revision)
                .with("uuid", AnswerFact::personId)
                .with("timestamptz", AnswerFact::at);
    }
}
