package io.twofold.gateway.limits;

import io.twofold.web.problem.ProblemType;

final class LimitProblem {

    static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType(429, "too-many-requests", "More requests than one person may send");

    private LimitProblem() {}
}
