package io.twofold.community.people;

import io.twofold.web.problem.ProblemType;

final class PersonProblem {

    static final ProblemType NOT_ONESELF = new ProblemType(403, "not-oneself", "Only that person can do this");

    private PersonProblem() {}
}
