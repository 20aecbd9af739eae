package io.twofold.community.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ApplicationOutcome;

/**
 * What came of an application: what whoever applied it patches.
 *
 * @param words in CommonMark
 */
record ReportOutcome(
        @NotNull @Nullable ApplicationOutcome outcome,
        @PositiveOrZero @Nullable Long timeSavedSeconds,
        @Size(max = 10_000) @Nullable String words) {}
