package io.twofold.community.contributions;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Which answer to a question is accepted, as the API shows it. */
record AcceptanceView(
        UUID threadId, @Nullable UUID answerId, @Nullable Instant updatedAt) {

    static AcceptanceView of(Contribution question) {
        var acceptance = question.acceptance();
        return new AcceptanceView(question.id(), acceptance.answerId(), acceptance.updatedAt());
    }
}
