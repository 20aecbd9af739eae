package io.twofold.workgroup.workgroups;

import io.twofold.web.problem.ProblemType;

final class WorkgroupProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "workgroup-not-found", "There is no such workgroup");

    private WorkgroupProblem() {}
}
