package io.twofold.community.lines;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * That a contribution helped somebody.
 *
 * @param personId absent: somebody unknown
 * @param given    false where it was taken back
 */
public record EndorsementLine(
        @Size(min = 1, max = 200) @Nullable String id,
        @NotBlank @Size(max = 200) String contributionId,
        @Size(min = 1, max = 200) @Nullable String personId,
        Boolean given,
        @NotNull @Datable Instant createdAt,
        @Positive @Max(1_000_000) Integer revision)
        implements Line {

    public EndorsementLine {
        given = given == null || given;
        revision = Math.max(revision == null ? 1 : revision, given ? 1 : 2);
    }

    @JsonIgnore
    @AssertTrue(message = "an endorsement by somebody unknown has an id")
    boolean isSomething() {
        return id != null || personId != null;
    }

    public EndorsementLine with(String id, String contributionId, @Nullable String personId) {
        return new EndorsementLine(id, contributionId, personId, given, createdAt, revision);
    }
}
