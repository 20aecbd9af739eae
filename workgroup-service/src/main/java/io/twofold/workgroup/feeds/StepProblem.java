package io.twofold.workgroup.feeds;

import io.twofold.web.problem.ProblemType;

final class StepProblem {

    static final ProblemType SUB_NEEDS_A_ROLE =
            new ProblemType(403, "sub-needs-a-role", "Only systems may name people by their sub");

    private StepProblem() {}
}
