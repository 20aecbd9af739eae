package io.twofold.community.imports.stackexchange;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An up-vote and what it is for, by the ids of the source. */
record Given(
        long voteId, long postId, long questionId, @Nullable Long author, Instant at) {

    /** Null where the post is not in the dump. */
    static @Nullable Given of(Vote vote, Survey survey) {
        var post = survey.place(vote.postId());
        return post == null ? null : new Given(vote.id(), vote.postId(), post.questionId(), post.author(), vote.at());
    }
}
