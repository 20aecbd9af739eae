package io.twofold.community.stories;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;

import io.twofold.events.community.ValueCycle;

/**
 * A value story as its teller sends it, and patches it later.
 *
 * @param narrative       in CommonMark
 * @param indicators      names of figures of the metric catalogue, as in the answers of metrics-service
 * @param contributionIds the knowledge that it tells of, of the same community
 * @param applicationIds  where that was put to use
 */
record TellStory(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40_000) String narrative,
        @NotEmpty @UniqueElements List<@NotNull ValueCycle> cycles,

        @Size(max = 20) @UniqueElements
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[a-z][A-Za-z0-9]{0,59}",
                                message = "must be the name of a figure, as timeToFirstAnswer")
                        String>
                indicators,

        @Size(max = 50) @UniqueElements List<@NotNull UUID> contributionIds,
        @Size(max = 50) @UniqueElements List<@NotNull UUID> applicationIds) {

    TellStory {
        indicators = indicators == null ? List.of() : indicators;
        contributionIds = contributionIds == null ? List.of() : contributionIds;
        applicationIds = applicationIds == null ? List.of() : applicationIds;
    }
}
