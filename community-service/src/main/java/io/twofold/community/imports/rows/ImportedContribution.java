package io.twofold.community.imports.rows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.contributions.Told;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionKind;

/** A contribution as it is written; what is the same for a whole import is left out. */
public record ImportedContribution(
        UUID id,
        UUID threadId,
        @Nullable UUID parentId,
        @Nullable UUID parentAuthorId,
        ContributionKind kind,
        @Nullable UUID authorId,
        @Nullable String authorUnit,
        @Nullable String title,
        String body,
        List<String> topics,
        Instant createdAt) {

    CommunityEvent posted(UUID communityId, UUID importId) {
        var author = new Actor(authorId, authorUnit);
        return new Told(communityId, id, 1, kind, threadId, parentId, author, parentAuthorId, topics, createdAt, null)
                .posted(createdAt, importId);
    }
}
