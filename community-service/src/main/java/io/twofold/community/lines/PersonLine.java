package io.twofold.community.lines;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom only the source knows.
 *
 * @param id       as the other lines of the file name them
 * @param sourceId               what their alias is made of; without it their id in the file
 * @param identifiedAs           who it is, as somebody said: absent: nobody; their own id: that was taken back
 * @param identificationRevision how often somebody said so
 */
public record PersonLine(
        @NotBlank @Size(max = 200) String id,
        @Size(min = 1, max = 500) @Nullable String sourceId,
        @Size(min = 1, max = 500) @Nullable String name,
        @Nullable UUID identifiedAs,
        @Nullable Boolean automated,
        @Positive @Max(1_000_000) @Nullable Integer identificationRevision)
        implements Line {

    /** Somebody whom other lines name, and nothing else is said of. */
    public static PersonLine named(String id) {
        return new PersonLine(id, null, null, null, null, null);
    }
}
