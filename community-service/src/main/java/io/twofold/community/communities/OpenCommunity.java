package io.twofold.community.communities;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityKind;

/**
 * What stewards set of a community: sent to open it, patched later.
 *
 * @param charter  what it is for, in CommonMark
 * @param language what its members write in, as a BCP 47 tag
 * @param access   whether one becomes a member by joining, or by asking its stewards
 * @param topics   the labels that it is found by
 */
record OpenCommunity(
        @NotBlank @Size(max = 200) String name,
        @NotNull CommunityKind kind,
        @Size(max = 10_000) @Nullable String charter,

        @Schema(defaultValue = DEFAULT_LANGUAGE)
        @Size(max = 35)
        @Pattern(
                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                message = "must be a BCP 47 language tag, as en or pt-BR")
        String language,

        @Schema(defaultValue = "OPEN") Access access,
        @Size(max = 20) @UniqueElements List<@NotBlank @Size(max = 50) String> topics) {

    private static final String DEFAULT_LANGUAGE = "en";

    OpenCommunity {
        language = language == null ? DEFAULT_LANGUAGE : language;
        access = access == null ? Access.OPEN : access;
        topics = topics == null ? List.of() : topics;
    }

    /** With nothing more said. */
    static OpenCommunity named(String name, CommunityKind kind) {
        return new OpenCommunity(name, kind, null, DEFAULT_LANGUAGE, Access.OPEN, List.of());
    }
}
