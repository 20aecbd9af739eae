package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;

/** An answer, when it was given, and whether it was taken away. */
record AnswerFact(
        UUID communityId,
        UUID threadId,
        UUID contributionId,
        int revision,
        @Nullable UUID personId,
        Instant at,
        boolean removed) {
    static AnswerFact of(AnswerPosted e, Instant at) {
        return new AnswerFact(
                e.communityId(),
                e.threadId(),
                e.contributionId(),
                e.revision(),
                e.actor().personId(),
                at,
                false);
    }

    static AnswerFact of(ContributionRemoved e) {
        return new AnswerFact(
                e.communityId(),
                e.threadId(),
                e.contributionId(),
                e.revision(),
                e.author().personId(),
                e.postedAt(),
                true);
    }

    static AnswerFact of(ContributionRestored e) {
        return new AnswerFact(
                e.communityId(),
                e.threadId(),
                e.contributionId(),
                e.revision(),
                e.author().personId(),
                e.postedAt(),
                false);
    }

    static void write(Columns<AnswerFact> columns) throws SQLException {
        columns.with("uuid", AnswerFact::communityId)
                .with("uuid", AnswerFact::threadId)
                .with("uuid", AnswerFact::contributionId)
                .with("int4", AnswerFact::revision)
                .with("uuid", AnswerFact::personId)
                .with("timestamptz", AnswerFact::at)
                .with("bool", AnswerFact::removed);
    }
}
