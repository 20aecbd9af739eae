package io.twofold.community.communities;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

record InvitePerson(@NotNull UUID personId) {}
