package io.twofold.community.readings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What the caller has read of a thread, all of it or nothing. */
record ReportReadings(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid Reading> items) {

    /**
     * One look at one contribution.
     *
     * @param contributionId in the thread of the path; without it that of the path
     * @param at             when; without it now
     */
    record Reading(@Nullable UUID contributionId, @Nullable Instant at) {}
}
