package io.twofold.metrics.returns;

import io.twofold.web.problem.ProblemType;

final class ReturnProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "return-not-found", "There is no such return");

    private ReturnProblem() {}
}
