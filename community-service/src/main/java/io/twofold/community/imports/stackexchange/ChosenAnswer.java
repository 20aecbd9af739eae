package io.twofold.community.imports.stackexchange;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.kinds.NewAcceptances.Chosen;
import io.twofold.community.imports.stackexchange.dump.Post;

import static io.twofold.events.community.ContributionKind.ANSWER;

/** Which answer helped, by the ids of the source. */
record ChosenAnswer(long questionId, long answerId) {

    /** Null where none was chosen, or one that is not in the dump. */
    static @Nullable ChosenAnswer of(Post question, DumpSurvey survey) {
        var answerId = question.acceptedAnswer();
        if (answerId == null) {
            return null;
        }
        var answer = survey.place(answerId);
        return answer == null || answer.kind() != ANSWER || answer.questionId() != question.id()
                ? null
                : new ChosenAnswer(question.id(), answerId);
    }

    Chosen here(UUID communityId, SourceIds ids) {
        return new Chosen(ids.post(communityId, questionId), ids.post(communityId, answerId), 1);
    }
}
