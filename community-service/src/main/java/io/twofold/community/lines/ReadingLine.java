package io.twofold.community.lines;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** How often somebody read a contribution on a day, in UTC. */
public record ReadingLine(
        @Size(min = 1, max = 200) @Nullable String id,
        @NotBlank @Size(max = 200) String contributionId,
        @NotBlank @Size(max = 200) String personId,
        @NotNull @Datable LocalDate day,
        @Positive @Max(1_000_000) Integer times)
        implements Line {

    public ReadingLine {
        times = times == null ? 1 : times;
    }

    public ReadingLine with(String id, String contributionId, String personId) {
        return new ReadingLine(id, contributionId, personId, day, times);
    }
}
