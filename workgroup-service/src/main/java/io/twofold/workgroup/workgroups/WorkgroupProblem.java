package io.twofold.workgroup.workgroups;

import io.twofold.web.problem.ProblemType;

final class WorkgroupProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "workgroup-not-found", "There is no such workgroup");

    static final ProblemType NOT_IN_IT =
            new ProblemType(403, "not-in-the-workgroup", "Only participants of the workgroup can do this");

    static final ProblemType READ_ONLY =
            new ProblemType(409, "workgroup-reshaped", "The workgroup becomes a community, or has become one");

    static final ProblemType TOO_MANY_PEOPLE =
            new ProblemType(409, "too-many-people-for-a-community", "A community of so many people cannot be opened");

    private WorkgroupProblem() {}
}
