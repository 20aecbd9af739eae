package io.twofold.community.contributions.texts;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;

/** What the author of a question or article may revise. */
record ThreadText(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40_000) String body,
        @Size(max = 10) @UniqueElements List<@NotBlank @Size(max = 50) String> topics)
        implements WrittenText {

    ThreadText {
        topics = topics == null ? List.of() : topics;
    }

    @Override
    public ContributionText text() {
        return new ContributionText(title, body, topics);
    }
}
