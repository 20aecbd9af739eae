package io.twofold.metrics.value;

import io.twofold.web.problem.ProblemType;

final class ValueProblem {

    static final ProblemType COMMUNITY_UNKNOWN =
            new ProblemType(404, "community-unknown", "Nothing has been told of such a community");

    static final ProblemType NOT_A_MEMBER = new ProblemType(403, "not-a-member", "Only members can do this");

    private ValueProblem() {}
}
