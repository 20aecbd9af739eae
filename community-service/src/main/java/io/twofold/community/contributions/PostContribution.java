package io.twofold.community.contributions;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;

import io.twofold.community.contributions.texts.ContributionText;

/**
 * What a member sends to begin a thread.
 *
 * @param body   in CommonMark
 * @param topics what it is about
 */
record PostContribution(
        @NotNull ThreadKind kind,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40_000) String body,
        @Size(max = 10) @UniqueElements List<@NotBlank @Size(max = 50) String> topics) {

    PostContribution {
        topics = topics == null ? List.of() : topics;
    }

    ContributionText text() {
        return new ContributionText(title, body, topics);
    }
}
