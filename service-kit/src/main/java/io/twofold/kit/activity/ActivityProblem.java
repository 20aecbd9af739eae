package io.twofold.kit.activity;

import io.twofold.web.problem.ProblemType;

final class ActivityProblem {

    static final ProblemType TOO_MANY_STREAMS =
            new ProblemType(503, "too-many-streams", "No further stream can be opened now");

    private ActivityProblem() {}
}
