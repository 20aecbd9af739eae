package io.twofold.community.contributions;

import jakarta.validation.constraints.NotNull;

import io.twofold.events.community.RemovalReason;

record RemoveContribution(@NotNull RemovalReason reason) {}
