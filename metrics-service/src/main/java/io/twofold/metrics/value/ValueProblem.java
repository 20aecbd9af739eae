package io.twofold.metrics.value;

import io.twofold.web.problem.ProblemType;

final class ValueProblem {

    static final ProblemType COMMUNITY_UNKNOWN =
            new ProblemType(404, "community-unknown", "Nothing has been told of such a community");

    private ValueProblem() {}
}
