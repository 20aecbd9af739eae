package io.twofold.workgroup.processes;

import io.twofold.web.problem.ProblemType;

final class ProcessProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "process-not-found", "There is no such process");

    static final ProblemType NOT_AN_OWNER =
            new ProblemType(403, "not-an-owner", "Only owners of the process can do this");

    private ProcessProblem() {}
}
