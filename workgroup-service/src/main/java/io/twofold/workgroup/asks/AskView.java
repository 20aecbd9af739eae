package io.twofold.workgroup.asks;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request for help as the API shows it.
 *
 * @param helperId who took it; absent: nobody yet
 */
record AskView(
        UUID id,
        UUID caseId,
        @Nullable String step,
        String text,
        UUID askerId,
        Instant askedAt,
        @Nullable UUID helperId,
        @Nullable Instant givenAt,
        Instant updatedAt) {}
