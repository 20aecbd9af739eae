package io.twofold.metrics.value.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.twofold.metrics.value.figures.Cycle;

/**
 * A row of the value-creation matrix: through which cycles a story runs, and what bears it out.
 *
 * @param indicators    names of figures
 * @param confirmations by members who did not tell it
 */
public record StoryView(
        UUID storyId,
        Instant toldAt,
        List<Cycle> cycles,
        List<String> indicators,
        List<UUID> contributionIds,
        List<UUID> applicationIds,
        long confirmations) {}
