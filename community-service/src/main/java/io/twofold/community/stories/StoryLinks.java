package io.twofold.community.stories;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.applications.ApplicationAccess;
import io.twofold.community.contributions.ContributionAccess;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.stories.StoryProblem.NOT_OF_COMMUNITY;

/** Holds a story to what there is in its community. */
@ApplicationScoped
class StoryLinks {

    private final ContributionAccess contributions;
    private final ApplicationAccess applications;

    StoryLinks(ContributionAccess contributions, ApplicationAccess applications) {
        this.contributions = contributions;
        this.applications = applications;
    }

    void mustBeIn(UUID communityId, TellStory story) {
        if (!contributions.areIn(communityId, story.contributionIds())
                || !applications.areIn(communityId, story.applicationIds())) {
            throw new ProblemException(NOT_OF_COMMUNITY, "Name contributions and applications of this community.");
        }
    }
}
