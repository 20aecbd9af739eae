package io.twofold.workgroup.workgroups;

import jakarta.validation.constraints.NotNull;

import io.twofold.events.community.CommunityKind;

/**
 * That a workgroup should become a community.
 *
 * @param kind what holds that together
 */
record ReshapeWorkgroup(@NotNull CommunityKind kind) {}
