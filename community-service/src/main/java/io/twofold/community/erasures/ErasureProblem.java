package io.twofold.community.erasures;

import io.twofold.web.problem.ProblemType;

final class ErasureProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "erasure-not-found", "There is no such erasure");

    private ErasureProblem() {}
}
