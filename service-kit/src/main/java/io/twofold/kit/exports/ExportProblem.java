package io.twofold.kit.exports;

import io.twofold.web.problem.ProblemType;

final class ExportProblem {

    static final ProblemType TOO_MANY = new ProblemType(503, "too-many-exports", "No further export can be sent now");

    private ExportProblem() {}
}
