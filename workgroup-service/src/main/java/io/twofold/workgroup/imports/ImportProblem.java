package io.twofold.workgroup.imports;

import io.twofold.web.problem.ProblemType;

final class ImportProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "import-not-found", "There is no such import");

    static final ProblemType STILL_RUNS = new ProblemType(409, "import-still-runs", "An import is not complete yet");

    static final ProblemType TAKING_BACK_STILL_RUNS =
            new ProblemType(409, "taking-back-still-runs", "What was imported is still being taken back");

    static final ProblemType READING_DIFFERS =
            new ProblemType(409, "reading-differs", "The logs of this process are read in another way");

    static final ProblemType NOT_YOUR_SUBS =
            new ProblemType(403, "people-need-a-role", "Only systems may say who the people of a log are");

    private ImportProblem() {}
}
