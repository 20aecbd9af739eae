package io.twofold.community.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;

/**
 * A contribution that was found.
 *
 * @param community its name
 * @param title     of the question or article at the head of the thread
 * @param snippet   where the words stand, fit to stand in a page: the words in {@code <mark>}
 * @param topics    of the thread
 * @param accepted  whether it is the answer that helped
 */
record KnowledgeHit(
        UUID id,
        UUID communityId,
        String community,
        UUID threadId,
        ContributionKind kind,
        String title,
        String snippet,
        @Nullable UUID authorId,
        List<String> topics,
        int endorsements,
        boolean accepted,
        Instant createdAt) {}
