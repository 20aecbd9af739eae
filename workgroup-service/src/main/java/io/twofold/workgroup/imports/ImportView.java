package io.twofold.workgroup.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was imported.
 *
 * @param id     also that of its job
 * @param result of its job, when it was complete
 */
record ImportView(
        UUID id,
        String format,
        UUID startedBy,
        Instant beganAt,
        @Nullable Instant completedAt,
        @Nullable Instant takenBackAt,

        @JsonRawValue @Schema(implementation = ImportResult.class) @Nullable
        String result,

        List<String> allowed) {}
