package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.QuestionAsked;

/** A question, and when it was asked. */
record QuestionFact(
        UUID communityId,
        UUID contributionId,
        int revision,
        @Nullable UUID personId,
        Instant at) {
    static QuestionFact of(QuestionAsked e, Instant at) {
        return new QuestionFact(
                e.communityId(), e.contributionId(), e.revision(), e.actor().personId(), at);
    }

    static void write(Columns<QuestionFact> columns) throws SQLException {
        columns.with("uuid", QuestionFact::communityId)
                .with("uuid", QuestionFact::contributionId)
                .with("int4", QuestionFact::revision)
                .with("uuid", QuestionFact::personId)
                .with("timestamptz", QuestionFact::at);
    }
}
