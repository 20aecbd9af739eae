package io.twofold.community.imports.stackexchange;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.stackexchange.dump.Vote;
import io.twofold.community.lines.EndorsementLine;

/** An up-vote and what it is for, by the ids of the source. */
record Given(
        long voteId, long postId, long questionId, @Nullable Long author, Instant at) {

    /** Null where the post is not in the dump. */
    static @Nullable Given of(Vote vote, DumpSurvey survey) {
        var post = survey.place(vote.postId());
        return post == null ? null : new Given(vote.id(), vote.postId(), post.questionId(), post.author(), vote.at());
    }

    /** By somebody unknown. */
    EndorsementLine here(UUID communityId, SourceIds ids) {
        return new EndorsementLine(
                ids.vote(communityId, voteId).toString(),
                ids.post(communityId, postId).toString(),
                null,
                true,
                at,
                1);
    }
}
