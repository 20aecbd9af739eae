package io.twofold.community.lines;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ApplicationOutcome;

/** That somebody put a contribution to use, and what came of it. */
public record ApplicationLine(
        @NotBlank @Size(max = 200) String id,
        @NotBlank @Size(max = 200) String contributionId,
        @Size(min = 1, max = 200) @Nullable String personId,
        @Size(min = 1, max = 255) @Nullable String unit,
        @Nullable UUID caseId,
        @Size(min = 1, max = 200) @Nullable String reference,
        @Nullable ApplicationOutcome outcome,
        @PositiveOrZero @Nullable Long timeSavedSeconds,
        @Size(max = 10_000) @Nullable String words,
        @Datable @Nullable Instant withdrawnAt,
        @NotNull @Datable Instant createdAt,
        @Positive @Max(1_000_000) Integer revision)
        implements Line {

    public ApplicationLine {
        revision = Math.max(revision == null ? 1 : revision, outcome == null && withdrawnAt == null ? 1 : 2);
    }

    public ApplicationLine with(String id, String contributionId, @Nullable String personId) {
        return new ApplicationLine(
                id,
                contributionId,
                personId,
                unit,
                caseId,
                reference,
                outcome,
                timeSavedSeconds,
                words,
                withdrawnAt,
                createdAt,
                revision);
    }
}
