package io.twofold.workgroup.asks;

import io.twofold.web.problem.ProblemType;

final class AskProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "ask-not-found", "The case has no such ask");

    static final ProblemType OWN = new ProblemType(409, "own-ask", "Help is given by somebody else");

    static final ProblemType NOT_YOUR_HELP =
            new ProblemType(403, "not-your-help", "Only who gives help can give it back");

    private AskProblem() {}
}
