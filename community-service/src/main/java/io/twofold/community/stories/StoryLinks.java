package io.twofold.community.stories;

import java.util.List;
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
        mustBeIn(communityId, story.contributionIds(), story.applicationIds());
    }

    /** Of a story that was told before, what it links to now: the rest may have been removed since. */
    void mustBeIn(UUID communityId, TellStory story, TellStory before) {
        mustBeIn(
                communityId,
                without(story.contributionIds(), before.contributionIds()),
                without(story.applicationIds(), before.applicationIds()));
    }

    private void mustBeIn(UUID communityId, List<UUID> contributionIds, List<UUID> applicationIds) {
        if (!contributions.areIn(communityId, contributionIds) || !applications.areIn(communityId, applicationIds)) {
            throw new ProblemException(NOT_OF_COMMUNITY, "Name contributions and applications of this community.");
        }
    }

    private static List<UUID> without(List<UUID> ids, List<UUID> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
