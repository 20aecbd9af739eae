package io.twofold.metrics.freshness;

import io.twofold.web.problem.ProblemType;

final class FreshnessProblem {

    static final ProblemType NOT_YET_THERE =
            new ProblemType(503, "not-yet-there", "The figures are not as fresh as minAsOf yet");

    private FreshnessProblem() {}
}
