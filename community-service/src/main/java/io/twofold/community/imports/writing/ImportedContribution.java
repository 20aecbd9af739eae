package io.twofold.community.imports.writing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.QuestionAsked;

/** A contribution as it is written; what is the same for a whole import is left out. */
public record ImportedContribution(
        UUID id,
        UUID threadId,
        @Nullable UUID parentId,
        @Nullable UUID parentAuthorId,
        ContributionKind kind,
        @Nullable UUID authorId,
        @Nullable String authorUnit,
        @Nullable String title,
        String body,
        List<String> topics,
        Instant createdAt) {

    CommunityEvent posted(UUID communityId, UUID importId) {
        var author = new Actor(authorId, authorUnit);
        return switch (kind) {
            case QUESTION -> new QuestionAsked(communityId, id, 1, author, topics, createdAt, importId);
            case ARTICLE -> new ArticlePublished(communityId, id, 1, author, topics, createdAt, importId);
            case ANSWER ->
                new AnswerPosted(communityId, id, 1, threadId, parent(), author, parentAuthorId, createdAt, importId);
            case COMMENT ->
                new CommentPosted(communityId, id, 1, threadId, parent(), author, parentAuthorId, createdAt, importId);
        };
    }

    private UUID parent() {
        return Objects.requireNonNull(parentId);
    }
}
