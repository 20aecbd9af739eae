package io.twofold.community.lines;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ValueCycle;

/** A value story. */
public record StoryLine(
        @NotBlank @Size(max = 200) String id,
        @Size(min = 1, max = 200) @Nullable String authorId,
        @Size(min = 1, max = 255) @Nullable String authorUnit,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40_000) String narrative,
        @NotEmpty @UniqueElements List<@NotNull ValueCycle> cycles,
        @Size(max = 20) @UniqueElements List<@NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,59}") String> indicators,
        @Size(max = 50) @UniqueElements List<@NotBlank @Size(max = 200) String> contributionIds,
        @Size(max = 50) @UniqueElements List<@NotBlank @Size(max = 200) String> applicationIds,
        @Datable @Nullable Instant removedAt,
        @NotNull @Datable Instant createdAt,
        @Positive @Max(1_000_000) Integer revision)
        implements Line {

    public StoryLine {
        indicators = indicators == null ? List.of() : indicators;
        contributionIds = contributionIds == null ? List.of() : contributionIds;
        applicationIds = applicationIds == null ? List.of() : applicationIds;
        revision = Math.max(revision == null ? 1 : revision, removedAt == null ? 1 : 2);
    }
}
