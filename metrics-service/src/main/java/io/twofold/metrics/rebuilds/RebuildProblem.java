package io.twofold.metrics.rebuilds;

import io.twofold.web.problem.ProblemType;

final class RebuildProblem {

    static final ProblemType UNDER_WAY = new ProblemType(409, "rebuild-under-way", "A rebuild is already under way");

    private RebuildProblem() {}
}
