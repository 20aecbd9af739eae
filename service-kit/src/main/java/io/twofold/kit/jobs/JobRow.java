package io.twofold.kit.jobs;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

/**
 * A job as it stands in the database; what is the kind's own, as JSON.
 *
 * @param publishing  whether it can no longer be cancelled
 * @param completedAt when it wrote the last, even if that is not published yet
 */
record JobRow(
        UUID id,
        String kind,
        UUID objectId,
        UUID startedBy,
        JobState state,
        boolean publishing,
        long done,
        long total,
        String parameters,
        @Nullable String checkpoint,
        @Nullable String result,
        String problems,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        int version) {

    /** Of the columns that are named like the components. */
    static JobRow of(Tuple row) {
        return new JobRow(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("object_id", UUID.class),
                row.get("started_by", UUID.class),
                JobState.valueOf(row.get("state", String.class)),
                row.get("publishing", Boolean.class),
                row.get("done", Long.class),
                row.get("total", Long.class),
                row.get("parameters", String.class),
                row.get("checkpoint", String.class),
                row.get("result", String.class),
                row.get("problems", String.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("completed_at", Instant.class),
                row.get("version", Integer.class));
    }

    /** Whether all of it is written, and only waits to be published. */
    boolean isWritten() {
        return state == JobState.RUNNING && completedAt != null;
    }

    boolean isCancellable() {
        return switch (state) {
            case QUEUED, RUNNING -> !publishing && !isWritten();
            case COMPLETED, FAILED, CANCELLED -> false;
        };
    }
}
