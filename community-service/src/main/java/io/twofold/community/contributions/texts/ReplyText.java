package io.twofold.community.contributions.texts;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a member sends to answer or comment, and may revise.
 *
 * @param body in CommonMark
 */
public record ReplyText(@NotBlank @Size(max = 40_000) String body) implements WrittenText {

    @Override
    public ContributionText text() {
        return new ContributionText(null, body, List.of());
    }
}
