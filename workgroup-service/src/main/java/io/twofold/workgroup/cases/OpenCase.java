package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a case.
 *
 * @param workgroupId whose case it is
 * @param externalRef what it is called in an operational system, unique in the process
 * @param openedAt    when its work began: now, unless said
 * @param dueAt       when it should be delivered
 */
record OpenCase(
        @NotNull UUID processId,
        @Nullable UUID workgroupId,
        @Size(max = 500) @Nullable String externalRef,
        @Nullable Instant openedAt,
        @Nullable Instant dueAt) {}
