package io.twofold.community.imports.stackexchange;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.stackexchange.dump.Comment;
import io.twofold.community.imports.stackexchange.dump.Post;
import io.twofold.events.community.ContributionKind;

import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.COMMENT;
import static io.twofold.events.community.ContributionKind.QUESTION;

/**
 * What somebody said, by the ids of the source.
 *
 * @param id         of a comment, or of a post
 * @param questionId the thread
 * @param parentId   the post that it hangs from
 * @param body       in CommonMark
 */
record Said(
        long id,
        ContributionKind kind,
        long questionId,
        @Nullable Long parentId,
        @Nullable Long parentAuthor,
        @Nullable Long author,
        Instant at,
        @Nullable String title,
        String body,
        List<String> topics) {

    /** Null of what answers a question that is not in the dump. */
    static @Nullable Said of(Post post, DumpSurvey survey) {
        var question = survey.place(post.questionId());
        if (question == null) {
            return null;
        }
        var isAnswer = post.kind() == ANSWER;
        return new Said(
                post.id(),
                isAnswer ? ANSWER : QUESTION,
                post.questionId(),
                isAnswer ? (Long) post.questionId() : null,
                isAnswer ? question.author() : null,
                post.author(),
                post.at(),
                post.title(),
                post.body(),
                post.topics());
    }

    /** Null of what comments on a post that is not in the dump. */
    static @Nullable Said of(Comment comment, DumpSurvey survey) {
        var post = survey.place(comment.postId());
        return post == null
                ? null
                : new Said(
                        comment.id(),
                        COMMENT,
                        post.questionId(),
                        comment.postId(),
                        post.author(),
                        comment.author(),
                        comment.at(),
                        null,
                        comment.text(),
                        List.of());
    }
}
