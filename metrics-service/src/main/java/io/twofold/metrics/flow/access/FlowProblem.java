package io.twofold.metrics.flow.access;

import io.twofold.web.problem.ProblemType;

final class FlowProblem {

    static final ProblemType NOTHING_KNOWN =
            new ProblemType(404, "nothing-known", "Nothing has been told of such a process or workgroup");

    static final ProblemType NOT_YOUR_PAIRS =
            new ProblemType(403, "not-your-pairs", "Pairs of people are for those who answer for the process");

    static final ProblemType NOT_YOUR_UNITS =
            new ProblemType(403, "not-your-units", "Figures by formal unit are for those who work on the process");

    static final ProblemType NOT_FOR_YOU =
            new ProblemType(403, "owners-and-analysts", "Only owners of the process and analysts see this");

    private FlowProblem() {}
}
