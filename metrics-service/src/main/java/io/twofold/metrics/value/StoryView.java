package io.twofold.metrics.value;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the value-creation matrix: through which cycles a story runs, and what bears it out.
 *
 * @param indicators    names of figures
 * @param confirmations by members who did not tell it
 */
record StoryView(
        UUID storyId,
        Instant toldAt,
        List<Cycle> cycles,
        List<String> indicators,
        List<UUID> contributionIds,
        List<UUID> applicationIds,
        long confirmations) {}
