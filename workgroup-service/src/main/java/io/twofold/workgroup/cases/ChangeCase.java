package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a case, as {@link OpenCase} has it.
 *
 * @param workgroupId whose case it is; none: the process's owners'
 */
record ChangeCase(
        @Nullable UUID workgroupId,
        @Size(max = 500) @Nullable String externalRef,

        @Size(max = 2_000) @Pattern(regexp = OpenCase.WEB_ADDRESS, message = OpenCase.NO_WEB_ADDRESS) @Nullable
        String link,

        @NotNull Instant openedAt,
        @Nullable Instant dueAt) {}
