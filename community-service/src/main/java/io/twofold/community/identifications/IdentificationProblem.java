package io.twofold.community.identifications;

import io.twofold.web.problem.ProblemType;

final class IdentificationProblem {

    static final ProblemType NOT_IDENTIFIED =
            new ProblemType(404, "alias-not-identified", "Nobody said who this person of an import is");

    private IdentificationProblem() {}
}
