package io.twofold.community.readings;

import io.twofold.web.problem.ProblemType;

final class ReadingProblem {

    static final ProblemType NOT_OF_THREAD =
            new ProblemType(409, "not-of-this-thread", "A batch of readings is of one thread");

    private ReadingProblem() {}
}
