package io.twofold.workgroup.people;

import io.twofold.web.problem.ProblemType;

final class PeopleProblem {

    static final ProblemType NOT_IDENTIFIED =
            new ProblemType(404, "not-identified", "Nobody said who this name of a log is");

    private PeopleProblem() {}
}
