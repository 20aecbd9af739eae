package io.twofold.community.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.community.RemovalReason;

/** What events tell of a contribution: all of it, so that its last one is enough to know it. */
public record Told(
        UUID communityId,
        UUID id,
        int revision,
        ContributionKind kind,
        UUID threadId,
        @Nullable UUID parentId,
        Actor author,
        @Nullable UUID parentAuthorId,
        List<String> topics,
        Instant createdAt,
        @Nullable UUID duplicateOf) {

    /** As a row has it, which needs all columns of {@code contribution}. */
    public static Told of(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("community_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ContributionKind.valueOf(row.getString("kind")),
                row.getObject("thread_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                new Actor(row.getObject("author_id", UUID.class), row.getString("author_unit")),
                row.getObject("parent_author_id", UUID.class),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("duplicate_of", UUID.class));
    }

    /** As it stands. */
    static Told of(Contribution it) {
        return of(it, it.version());
    }

    /** As Hibernate writes it with this change. */
    static Told changed(Contribution it) {
        return of(it, it.version() + 1);
    }

    private static Told of(Contribution it, int revision) {
        return new Told(
                it.communityId(),
                it.id(),
                revision,
                it.kind(),
                it.threadId(),
                it.parentId(),
                it.author(),
                it.parentAuthorId(),
                it.text().topics(),
                it.createdAt(),
                it.duplicateOf());
    }

    /** That it was written just now. */
    CommunityEvent posted() {
        return posted(null, null);
    }

    /**
     * That it was written.
     *
     * @param at absent: just now
     */
    public CommunityEvent posted(@Nullable Instant at, @Nullable UUID importId) {
        return switch (kind) {
            case QUESTION -> new QuestionAsked(communityId, id, revision, author, topics, at, importId);
            case ARTICLE -> new ArticlePublished(communityId, id, revision, author, topics, at, importId);
            case ANSWER ->
                new AnswerPosted(communityId, id, revision, threadId, parent(), author, parentAuthorId, at, importId);
            case COMMENT ->
                new CommentPosted(communityId, id, revision, threadId, parent(), author, parentAuthorId, at, importId);
        };
    }

    private UUID parent() {
        return Objects.requireNonNull(parentId);
    }

    public ContributionRevised revised(Actor actor) {
        return new ContributionRevised(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                actor);
    }

    public ContributionRemoved removed(RemovalReason reason, Actor actor) {
        return new ContributionRemoved(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                actor,
                reason);
    }

    public ContributionRestored restored(Actor actor) {
        return new ContributionRestored(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                actor);
    }

    public ContributionMarkedDuplicate markedDuplicate(Actor actor) {
        return new ContributionMarkedDuplicate(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                actor);
    }

    /** That this answer is the accepted one, as the question's acceptance counts its revisions. */
    AnswerAccepted accepted(int acceptance, Actor actor) {
        return new AnswerAccepted(communityId, threadId, acceptance, id, actor, author.personId());
    }

    AcceptanceWithdrawn acceptanceWithdrawn(int acceptance, Actor actor) {
        return new AcceptanceWithdrawn(communityId, threadId, acceptance, id, actor, author.personId());
    }
}
