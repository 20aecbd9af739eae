package io.twofold.community.contributions;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * That a question was asked before.
 *
 * @param contributionId the question of then, in whatever community
 */
record MarkDuplicate(@NotNull UUID contributionId) {}
