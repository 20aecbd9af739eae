package io.twofold.community.communities;

import jakarta.validation.constraints.NotNull;

/** What stewards say to somebody who asked to become a member. */
record DecideRequest(@NotNull Boolean approved) {}
