package io.twofold.community.communities;

import io.twofold.web.problem.ProblemType;

final class CommunityProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "community-not-found", "There is no such community");

    static final ProblemType NOT_A_MEMBER = new ProblemType(403, "not-a-member", "Only members can do this");

    static final ProblemType NOT_A_STEWARD = new ProblemType(403, "not-a-steward", "Only stewards can do this");

    static final ProblemType LAST_STEWARD = new ProblemType(409, "last-steward", "A community has a steward");

    static final ProblemType READ_ONLY =
            new ProblemType(409, "read-only", "Nothing can be changed in this community now");

    private CommunityProblem() {}
}
