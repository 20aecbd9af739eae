package io.twofold.community.applications;

import io.twofold.web.problem.ProblemType;

final class ApplicationProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "application-not-found", "There is no such application");

    static final ProblemType NOT_THE_APPLIER =
            new ProblemType(403, "not-the-applier", "Only whoever applied it can do this");

    private ApplicationProblem() {}
}
