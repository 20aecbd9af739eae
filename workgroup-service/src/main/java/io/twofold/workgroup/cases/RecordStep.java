package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A step that was done.
 *
 * @param step        its name
 * @param personId    who did it: the caller, unless said
 * @param unit        their formal unit: that of the caller's token, unless said
 * @param startedAt   when it was begun, where that is known
 * @param completedAt now, unless said
 */
record RecordStep(
        @NotBlank @Size(max = 500) String step,
        @Nullable UUID personId,
        @Size(max = 200) @Nullable String unit,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {}
