package io.twofold.community.lines;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

/** What a contribution said from one of its revisions on; of one that was ever revised all are there. */
public record RevisionLine(
        @NotBlank @Size(max = 200) String contributionId,
        @Positive @Max(1_000_000) int revision,
        @Size(min = 1, max = 300) @Nullable String title,
        @NotBlank @Size(max = 200_000) String body,
        @JsonInclude(NON_EMPTY) @Size(max = 20) List<@NotBlank @Size(max = 50) String> topics,
        @NotNull @Datable Instant writtenAt)
        implements Line {

    public RevisionLine {
        topics = topics == null ? List.of() : topics;
    }

    public RevisionLine with(String contributionId) {
        return new RevisionLine(contributionId, revision, title, body, topics, writtenAt);
    }
}
