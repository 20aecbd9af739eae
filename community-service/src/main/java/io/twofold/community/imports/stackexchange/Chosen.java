package io.twofold.community.imports.stackexchange;

import org.jspecify.annotations.Nullable;

import static io.twofold.events.community.ContributionKind.ANSWER;

/** Which answer helped, by the ids of the source. */
record Chosen(
        long questionId,
        long answerId,
        @Nullable Long asker,
        @Nullable Long answerer) {

    /** Null where none was chosen, or one that is not in the dump. */
    static @Nullable Chosen of(Post question, Survey survey) {
        var answerId = question.acceptedAnswer();
        if (answerId == null) {
            return null;
        }
        var answer = survey.place(answerId);
        return answer == null || answer.kind() != ANSWER || answer.questionId() != question.id()
                ? null
                : new Chosen(question.id(), answerId, question.author(), answer.author());
    }
}
