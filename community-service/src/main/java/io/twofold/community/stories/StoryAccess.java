package io.twofold.community.stories;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.communities.Standing;

/** Finds stories for those who may read them: what was removed only its teller and stewards. */
@ApplicationScoped
class StoryAccess {

    private final StoryRepository stories;
    private final CommunityAccess communities;

    StoryAccess(StoryRepository stories, CommunityAccess communities) {
        this.stories = stories;
        this.communities = communities;
    }

    SeenStory find(UUID id) {
        return seen(stories.require(id));
    }

    /** The same, locked: what others say of it is counted. */
    SeenStory lock(UUID id) {
        return seen(stories.lock(id));
    }

    private SeenStory seen(ValueStory story) {
        var caller = communities.standingIn(story.communityId());
        var hidden = story.isRemoved() && !caller.steward() && !caller.is(story.authorId());
        if (hidden || !caller.reader()) {
            throw StoryRepository.notFound();
        }
        return new SeenStory(story, caller);
    }

    /** A story as it is to the caller. */
    record SeenStory(ValueStory story, Standing caller) {}
}
