package io.twofold.community.lines;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * That a story was so, as somebody says who did not tell it.
 *
 * @param given false where it was taken back
 */
public record ConfirmationLine(
        @Size(min = 1, max = 200) @Nullable String id,
        @NotBlank @Size(max = 200) String storyId,
        @NotBlank @Size(max = 200) String personId,
        Boolean given,
        @Positive @Max(1_000_000) Integer revision)
        implements Line {

    public ConfirmationLine {
        given = given == null || given;
        revision = Math.max(revision == null ? 1 : revision, given ? 1 : 2);
    }

    public ConfirmationLine with(String id, String storyId, String personId) {
        return new ConfirmationLine(id, storyId, personId, given, revision);
    }
}
