package io.twofold.kit.jobs;

import io.twofold.web.problem.ProblemType;

final class JobProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "job-not-found", "There is no such job");

    static final ProblemType TOO_LATE =
            new ProblemType(409, "too-late-to-cancel", "This job cannot be cancelled any more");

    private JobProblem() {}
}
