package io.twofold.community.communities;

import jakarta.validation.constraints.NotNull;

import io.twofold.events.community.MemberRole;

record ChangeRole(@NotNull MemberRole role) {}
