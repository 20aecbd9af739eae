package io.twofold.community.stories;

import io.twofold.web.problem.ProblemType;

final class StoryProblem {

    static final ProblemType NOT_FOUND = new ProblemType(404, "story-not-found", "There is no such story");

    static final ProblemType NOT_THE_TELLER =
            new ProblemType(403, "not-the-teller", "Only whoever told it can do this");

    static final ProblemType OWN_STORY =
            new ProblemType(403, "own-story", "A story is confirmed by those who did not tell it");

    static final ProblemType NOT_OF_COMMUNITY =
            new ProblemType(409, "not-of-this-community", "A story tells of its own community");

    private StoryProblem() {}
}
