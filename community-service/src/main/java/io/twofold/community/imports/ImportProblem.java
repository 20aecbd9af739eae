package io.twofold.community.imports;

import io.twofold.web.problem.ProblemType;

final class ImportProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "import-not-found", "There is no such import");

    private ImportProblem() {}
}
