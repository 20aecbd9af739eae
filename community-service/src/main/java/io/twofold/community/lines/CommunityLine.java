package io.twofold.community.lines;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityKind;

/**
 * The community itself: where none has its id, an import by an admin opens it.
 *
 * @param archived whether it is read-only; what became a workgroup is that, too
 */
public record CommunityLine(
        @NotBlank @Size(max = 200) String id,
        @NotBlank @Size(max = 200) String name,
        @NotNull CommunityKind kind,
        @Size(max = 10_000) @Nullable String charter,

        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag")
        String language,

        Access access,
        @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 50) String> topics,
        boolean archived,
        @NotNull @Datable Instant createdAt,
        @Positive @Max(1_000_000) Integer revision)
        implements Line {

    public CommunityLine {
        language = language == null ? "en" : language;
        access = access == null ? Access.OPEN : access;
        topics = topics == null ? List.of() : topics;
        revision = Math.max(revision == null ? 1 : revision, archived ? 2 : 1);
    }
}
