package io.twofold.community.contributions;

import java.util.Objects;
import java.util.UUID;

import io.twofold.events.Actor;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.community.RemovalReason;

/** A contribution and who did something to it, as the events tell it. */
record Told(Contribution it, Actor actor) {

    /** That it was written, just now. */
    CommunityEvent posted() {
        var community = it.communityId();
        var topics = it.text().topics();
        return switch (it.kind()) {
            case QUESTION -> new QuestionAsked(community, it.id(), it.version(), actor, topics, null, null);
            case ARTICLE -> new ArticlePublished(community, it.id(), it.version(), actor, topics, null, null);
            case ANSWER ->
                new AnswerPosted(
                        community,
                        it.id(),
                        it.version(),
                        it.threadId(),
                        parentId(),
                        actor,
                        it.parentAuthorId(),
                        null,
                        null);
            case COMMENT ->
                new CommentPosted(
                        community,
                        it.id(),
                        it.version(),
                        it.threadId(),
                        parentId(),
                        actor,
                        it.parentAuthorId(),
                        null,
                        null);
        };
    }

    private UUID parentId() {
        return Objects.requireNonNull(it.parentId());
    }

    ContributionRevised revised() {
        return new ContributionRevised(
                it.communityId(),
                it.id(),
                revision(),
                it.kind(),
                it.threadId(),
                it.parentId(),
                it.author(),
                it.parentAuthorId(),
                it.text().topics(),
                it.createdAt(),
                it.duplicateOf(),
                actor);
    }

    /** That this answer is the accepted one, as the question's acceptance counts its revisions. */
    AnswerAccepted accepted(int revision) {
        return new AnswerAccepted(
                it.communityId(),
                it.threadId(),
                revision,
                it.id(),
                actor,
                it.author().personId());
    }

    AcceptanceWithdrawn acceptanceWithdrawn(int revision) {
        return new AcceptanceWithdrawn(
                it.communityId(),
                it.threadId(),
                revision,
                it.id(),
                actor,
                it.author().personId());
    }

    ContributionRemoved removed(RemovalReason reason) {
        return new ContributionRemoved(
                it.communityId(),
                it.id(),
                revision(),
                it.kind(),
                it.threadId(),
                it.parentId(),
                it.author(),
                it.parentAuthorId(),
                it.text().topics(),
                it.createdAt(),
                it.duplicateOf(),
                actor,
                reason);
    }

    ContributionRestored restored() {
        return new ContributionRestored(
                it.communityId(),
                it.id(),
                revision(),
                it.kind(),
                it.threadId(),
                it.parentId(),
                it.author(),
                it.parentAuthorId(),
                it.text().topics(),
                it.createdAt(),
                it.duplicateOf(),
                actor);
    }

    ContributionMarkedDuplicate markedDuplicate() {
        return new ContributionMarkedDuplicate(
                it.communityId(),
                it.id(),
                revision(),
                it.kind(),
                it.threadId(),
                it.parentId(),
                it.author(),
                it.parentAuthorId(),
                it.text().topics(),
                it.createdAt(),
                it.duplicateOf(),
                actor);
    }

    private int revision() {
        return it.version() + 1; // as Hibernate writes it with this change
    }
}
