package io.twofold.metrics.value;

import io.twofold.web.problem.ProblemType;

final class ValueProblem {

    static final ProblemType COMMUNITY_UNKNOWN =
            new ProblemType(404, "community-unknown", "Nothing has been told of such a community");

    static final ProblemType NOT_A_MEMBER = new ProblemType(403, "not-a-member", "Only members can do this");

    static final ProblemType TOO_MANY_STRETCHES =
            new ProblemType(422, "too-many-stretches", "More stretches of a time series than are given at once");

    private ValueProblem() {}
}
