package io.twofold.workgroup.asks;

import io.twofold.web.problem.ProblemType;

final class AskProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "ask-not-found", "The case has no such ask");

    static final ProblemType OWN = new ProblemType(409, "own-ask", "Help is given by somebody else");

    private AskProblem() {}
}
