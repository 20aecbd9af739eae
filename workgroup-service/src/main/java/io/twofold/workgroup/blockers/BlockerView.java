package io.twofold.workgroup.blockers;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;

/**
 * What stops a case, as the API shows it.
 *
 * @param workaround how people get round it
 * @param clearedAt  absent: it does so still
 */
record BlockerView(
        UUID id,
        UUID caseId,
        @Nullable String step,
        BlockerReason reason,
        @Nullable String text,
        @Nullable String workaround,
        UUID raisedBy,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        Instant updatedAt) {

    static BlockerView of(Blocker blocker) {
        var settings = blocker.settings();
        return new BlockerView(
                blocker.id(),
                blocker.caseId(),
                settings.step(),
                settings.reason(),
                settings.text(),
                settings.workaround(),
                blocker.raisedBy(),
                blocker.raisedAt(),
                blocker.clearedAt(),
                blocker.updatedAt());
    }
}
