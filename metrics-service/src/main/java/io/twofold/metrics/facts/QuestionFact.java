package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.QuestionAsked;

/** A question, when it was asked, and whether it was taken away. */
record QuestionFact(
        UUID communityId,
        UUID contributionId,
        int revision,
        @Nullable UUID personId,
        Instant at,
        boolean removed) {
    static QuestionFact of(QuestionAsked e, Instant at) {
        return new QuestionFact(
                e.communityId(), e.contributionId(), e.revision(), e.actor().personId(), at, false);
    }

    static QuestionFact of(ContributionRemoved e) {
        return new QuestionFact(
                e.communityId(), e.contributionId(), e.revision(), e.author().personId(), e.postedAt(), true);
    }

    static QuestionFact of(ContributionRestored e) {
        return new QuestionFact(
                e.communityId(), e.contributionId(), e.revision(), e.author().personId(), e.postedAt(), false);
    }

    static void write(Columns<QuestionFact> columns) throws SQLException {
        columns.with("uuid", QuestionFact::communityId)
                .with("uuid", QuestionFact::contributionId)
                .with("int4", QuestionFact::revision)
                .with("uuid", QuestionFact::personId)
                .with("timestamptz", QuestionFact::at)
                .with("bool", QuestionFact::removed);
    }
}
