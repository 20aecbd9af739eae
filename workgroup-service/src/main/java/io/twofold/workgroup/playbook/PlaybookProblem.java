package io.twofold.workgroup.playbook;

import io.twofold.web.problem.ProblemType;

final class PlaybookProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "playbook-note-not-found", "There is no such note");

    static final ProblemType NOT_YOURS =
            new ProblemType(403, "not-your-playbook", "Only those who deliver the process read and write its playbook");

    static final ProblemType OF_ANOTHER_PROCESS =
            new ProblemType(409, "note-of-another-process", "The case is one of another process");

    private PlaybookProblem() {}
}
