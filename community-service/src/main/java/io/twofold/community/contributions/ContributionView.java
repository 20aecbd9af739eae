package io.twofold.community.contributions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A contribution as the API shows it.
 *
 * @param threadId         the question that an answer belongs to; of a question itself
 * @param authorId         absent: somebody unknown
 * @param title            of a question
 * @param acceptedAnswerId the answer that helped, as the asker or a steward says
 * @param allowed          what the caller may do: {@code answer}, {@code accept}
 */
record ContributionView(
        UUID id,
        UUID communityId,
        UUID threadId,
        ContributionKind kind,
        @Nullable UUID authorId,
        @Nullable String title,
        String body,
        List<String> topics,
        @Nullable UUID acceptedAnswerId,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static ContributionView of(Contribution contribution, List<String> allowed) {
        return new ContributionView(
                contribution.id(),
                contribution.communityId(),
                contribution.threadId(),
                contribution.kind(),
                contribution.authorId(),
                contribution.title(),
                contribution.body(),
                contribution.topics(),
                contribution.acceptance().answerId(),
                allowed,
                contribution.createdAt(),
                contribution.updatedAt());
    }
}
