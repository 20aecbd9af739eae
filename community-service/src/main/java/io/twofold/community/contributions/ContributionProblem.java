package io.twofold.community.contributions;

import io.twofold.web.problem.ProblemType;

final class ContributionProblem {

    static final ProblemType NOT_FOUND =
            new ProblemType(404, "contribution-not-found", "There is no such contribution");

    static final ProblemType NOT_A_QUESTION = new ProblemType(409, "not-a-question", "Only a question has answers");

    static final ProblemType NOT_ITS_ANSWER =
            new ProblemType(409, "not-its-answer", "Only an answer to the question can be accepted");

    static final ProblemType NOT_THE_ASKER =
            new ProblemType(403, "not-the-asker", "Only the asker and stewards can do this");

    static final ProblemType NOT_THE_AUTHOR =
            new ProblemType(403, "not-the-author", "Only whoever wrote it can do this");

    static final ProblemType OWN_CONTRIBUTION =
            new ProblemType(403, "own-contribution", "Nobody endorses what they wrote themselves");

    static final ProblemType NOT_THE_FIRST =
            new ProblemType(409, "not-the-first", "A duplicate is of a question that is no duplicate");

    static final ProblemType REMOVED = new ProblemType(409, "removed", "The contribution has been removed");

    private ContributionProblem() {}
}
