package io.twofold.community.contributions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.RemovalReason;

/**
 * A contribution as the API shows it.
 *
 * @param threadId         the question or article that all of a thread hangs from; of that itself its own
 * @param parentId         what it answers or comments on
 * @param authorId         absent: somebody unknown
 * @param title            of a question or article
 * @param body             in CommonMark, as it was written
 * @param html             the same, fit to stand in a page
 * @param mentions         the people that the body links to
 * @param acceptedAnswerId the answer that helped, as the asker or a steward says
 * @param duplicateOf      the question that was asked before
 * @param removal          only where it was removed, which only its author and stewards see
 * @param allowed          what the caller may do
 */
record ContributionView(
        UUID id,
        UUID communityId,
        UUID threadId,
        @Nullable UUID parentId,
        ContributionKind kind,
        @Nullable UUID authorId,
        @Nullable String title,
        String body,
        String html,
        List<UUID> mentions,
        List<String> topics,
        int answers,
        int comments,
        int endorsements,
        int applications,
        @Nullable UUID acceptedAnswerId,
        @Nullable UUID duplicateOf,
        @Nullable RemovalView removal,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static ContributionView of(Contribution contribution, List<String> allowed) {
        var text = contribution.text();
        var tally = contribution.tally();
        return new ContributionView(
                contribution.id(),
                contribution.communityId(),
                contribution.threadId(),
                contribution.parentId(),
                contribution.kind(),
                contribution.author().personId(),
                text.title(),
                text.body(),
                text.markdown().html(),
                text.markdown().mentions(),
                text.topics(),
                tally.answers(),
                tally.comments(),
                tally.endorsements(),
                tally.applications(),
                contribution.acceptance().answerId(),
                contribution.duplicateOf(),
                RemovalView.of(contribution.removal()),
                allowed,
                contribution.createdAt(),
                contribution.updatedAt());
    }

    /** Why it is not there for others. */
    record RemovalView(Instant at, @Nullable UUID by, RemovalReason reason) {

        static @Nullable RemovalView of(@Nullable Removal removal) {
            return removal == null ? null : new RemovalView(removal.at(), removal.by(), removal.reason());
        }
    }
}
