package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a case.
 *
 * @param workgroupId whose case it is
 * @param externalRef what it is called in an operational system, unique in the process
 * @param link        where that system shows it
 * @param openedAt    when its work began: now, unless said
 * @param dueAt       when it should be delivered
 */
record OpenCase(
        @NotNull UUID processId,
        @Nullable UUID workgroupId,
        @Size(max = 500) @Nullable String externalRef,

        @Size(max = 2_000) @Pattern(regexp = OpenCase.WEB_ADDRESS, message = OpenCase.NO_WEB_ADDRESS) @Nullable
        String link,

        @Nullable Instant openedAt,
        @Nullable Instant dueAt) {

    static final String WEB_ADDRESS = "https?://\\S+";
    static final String NO_WEB_ADDRESS = "must be a web address, as https://example.com/1";
}
