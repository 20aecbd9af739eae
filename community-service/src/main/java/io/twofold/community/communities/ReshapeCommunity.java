package io.twofold.community.communities;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * That a community delivers a process, and is to be a workgroup.
 *
 * @param processId what it delivers
 */
record ReshapeCommunity(@NotNull UUID processId) {}
