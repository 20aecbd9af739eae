package io.twofold.metrics.observations;

import io.twofold.web.problem.ProblemType;

final class ObservationProblem {

    static final ProblemType IMPORT_NOT_FOUND = new ProblemType(404, "import-not-found", "There is no such import");

    private ObservationProblem() {}
}
