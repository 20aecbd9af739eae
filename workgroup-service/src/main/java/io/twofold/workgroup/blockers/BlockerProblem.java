package io.twofold.workgroup.blockers;

import io.twofold.web.problem.ProblemType;

final class BlockerProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "blocker-not-found", "The case has no such blocker");

    private BlockerProblem() {}
}
