package io.twofold.community.communities;

import io.twofold.web.problem.ProblemType;

final class CommunityProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "community-not-found", "There is no such community");

    static final ProblemType NOT_A_MEMBER = new ProblemType(403, "not-a-member", "Only members can do this");

    static final ProblemType NOT_A_STEWARD = new ProblemType(403, "not-a-steward", "Only stewards can do this");

    static final ProblemType MEMBER_NOT_FOUND = new ProblemType(404, "member-not-found", "There is no such member");

    static final ProblemType REQUEST_NOT_FOUND =
            new ProblemType(404, "request-not-found", "There is no such request or invitation");

    static final ProblemType ALREADY_MEMBER =
            new ProblemType(409, "already-a-member", "They are a member of the community already");

    static final ProblemType TOO_MANY_PEOPLE =
            new ProblemType(409, "too-many-people", "A workgroup of so many people cannot be opened");

    static final ProblemType TOO_MANY_STEWARDS =
            new ProblemType(409, "too-many-stewards", "A community has at most 1 000 stewards");

    static final ProblemType LAST_STEWARD = new ProblemType(409, "last-steward", "A community has a steward");

    static final ProblemType READ_ONLY =
            new ProblemType(409, "read-only", "Nothing can be changed in this community now");

    private CommunityProblem() {}
}
