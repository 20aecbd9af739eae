package io.twofold.workgroup.cases;

import io.twofold.web.problem.ProblemType;

final class CaseProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "case-not-found", "There is no such case");

    static final ProblemType STEP_NOT_FOUND = new ProblemType(404, "step-not-found", "There is no such step");

    static final ProblemType NOT_A_PARTICIPANT =
            new ProblemType(403, "not-a-participant", "Only those who work on the case can do this");

    static final ProblemType NOT_YOUR_STEP =
            new ProblemType(403, "not-your-step", "Only who did or recorded a step can change it");

    static final ProblemType NOT_YOUR_CASE =
            new ProblemType(403, "not-your-case", "Only who opened a case can remove it");

    static final ProblemType REF_TAKEN =
            new ProblemType(409, "external-ref-taken", "Another case of the process has this externalRef");

    static final ProblemType OF_ANOTHER_PROCESS =
            new ProblemType(409, "workgroup-of-another-process", "The workgroup delivers another process");

    static final ProblemType OF_NOTHING =
            new ProblemType(400, "cases-of-nothing", "Cases are listed of a process or a workgroup");

    private CaseProblem() {}
}
