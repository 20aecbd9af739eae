package io.twofold.metrics.observations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.feeds.FeedResult;

/**
 * What was imported.
 *
 * @param id          also that of its job
 * @param source      the system that it came from
 * @param completedAt absent where it broke off
 * @param result      what it brought, all or until then
 */
record ObservationImportView(
        UUID id,
        String source,
        UUID startedBy,
        @Nullable Instant completedAt,
        @Nullable Instant takenBackAt,

        @JsonRawValue @Schema(implementation = FeedResult.class)
        String result,

        List<String> allowed) {}
