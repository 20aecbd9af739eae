package io.twofold.community.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.formats.ImportResult;

/**
 * What was imported.
 *
 * @param id          also that of its job
 * @param completedAt absent where it broke off
 * @param result      what it brought, all or until then
 */
record ImportView(
        UUID id,
        String format,
        UUID startedBy,
        @Nullable Instant completedAt,
        @Nullable Instant takenBackAt,

        @JsonRawValue @Schema(implementation = ImportResult.class)
        String result,

        List<String> allowed) {}
