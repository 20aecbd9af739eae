package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;

/** Which answer a question has as accepted; none where that was withdrawn. */
record AcceptanceFact(
        UUID communityId,
        UUID threadId,
        int revision,
        @Nullable UUID answerId) {
    static AcceptanceFact of(AnswerAccepted e) {
        return new AcceptanceFact(e.communityId(), e.threadId(), e.revision(), e.answerId());
    }

    static AcceptanceFact of(AcceptanceWithdrawn e) {
        return new AcceptanceFact(e.communityId(), e.threadId(), e.revision(), null);
    }

    static void write(Columns<AcceptanceFact> columns) throws SQLException {
        columns.with("uuid", AcceptanceFact::communityId)
                .with("uuid", AcceptanceFact::threadId)
                .with("int4", AcceptanceFact::revision)
                .with("uuid", AcceptanceFact::answerId);
    }
}
