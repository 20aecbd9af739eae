package io.twofold.community.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.Standing;
import io.twofold.community.markdown.Markdown;
import io.twofold.events.community.ValueCycle;

/**
 * A value story as the API shows it.
 *
 * @param authorId      absent: somebody unknown
 * @param narrative     in CommonMark, as it was written
 * @param html          the same, fit to stand in a page
 * @param confirmations how many who did not tell it say that it was so
 * @param removed       whether only its teller and stewards see it
 * @param allowed       what the caller may do: {@code change}, {@code remove}, {@code restore}, {@code confirm}
 */
record StoryView(
        UUID id,
        UUID communityId,
        @Nullable UUID authorId,
        String title,
        String narrative,
        String html,
        List<ValueCycle> cycles,
        List<String> indicators,
        List<UUID> contributionIds,
        List<UUID> applicationIds,
        int confirmations,
        boolean removed,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static StoryView of(ValueStory story, Standing caller) {
        var told = story.asTold();
        return new StoryView(
                story.id(),
                story.communityId(),
                story.authorId(),
                told.title(),
                told.narrative(),
                new Markdown(told.narrative()).html(),
                told.cycles(),
                told.indicators(),
                told.contributionIds(),
                told.applicationIds(),
                story.confirmations(),
                story.isRemoved(),
                allowed(story, caller),
                story.createdAt(),
                story.updatedAt());
    }

    static List<String> allowed(ValueStory story, Standing caller) {
        var allowed = new ArrayList<String>();
        var own = caller.is(story.authorId());
        if (!caller.active()) {
            return allowed;
        }
        if (story.isRemoved()) {
            allowed.add("restore");
            return allowed;
        }
        if (own) {
            allowed.add("change");
        } else if (caller.member()) {
            allowed.add("confirm");
        }
        if (own || caller.steward()) {
            allowed.add("remove");
        }
        return allowed;
    }
}
