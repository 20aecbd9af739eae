package io.twofold.workgroup.playbook;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * How to get a step done: sent to write it, patched later.
 *
 * @param step            that it is pinned to
 * @param text            in CommonMark
 * @param contributionIds knowledge of communities that it links to
 */
record WritePlaybookNote(
        @NotBlank @Size(max = 500) String step,
        @NotBlank @Size(max = 4_000) String text,
        @Size(max = 20) @UniqueElements @Nullable List<@NotNull UUID> contributionIds) {

    WritePlaybookNote {
        contributionIds = contributionIds == null ? List.of() : contributionIds;
    }

    List<UUID> links() {
        return contributionIds == null ? List.of() : contributionIds;
    }
}
