package io.twofold.workgroup.playbooks;

import io.twofold.web.problem.ProblemType;

final class PlaybookProblem {

    static final ProblemType NOT_FOUND =
            new ProblemType(404, "playbook-note-not-found", "There is no such note in a playbook");

    static final ProblemType NOT_IN_THE_PROCESS =
            new ProblemType(403, "not-in-the-process", "Only those who deliver the process can do this");

    static final ProblemType OTHER_PROCESS =
            new ProblemType(409, "case-of-another-process", "The case is of another process than the note");

    private PlaybookProblem() {}
}
