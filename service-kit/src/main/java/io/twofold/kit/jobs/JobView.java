package io.twofold.kit.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import static io.twofold.kit.jobs.JobState.COMPLETED;

/**
 * What a client sees of a job.
 *
 * @param objectId    what it is about: the process or community of an import
 * @param completedAt as {@code minAsOf} it finds all that the job published
 * @param result      what it did, once it is COMPLETED
 * @param problems    why it FAILED, at most the first 100
 * @param allowed     what the caller may do: {@code cancel}
 */
public record JobView(
        UUID id,
        String kind,
        UUID objectId,
        JobState state,
        Progress progress,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt,

        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
        String result,

        @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Flaw.class)
        String problems,

        List<String> allowed) {

    /**
     * How far it is.
     *
     * @param done  of {@code total}, in a measure of the kind's own
     * @param total 0 until it is known
     */
    public record Progress(long done, long total) {}

    static JobView of(JobRow job) {
        var completed = job.state() == COMPLETED;
        return new JobView(
                job.id(),
                job.kind(),
                job.objectId(),
                job.state(),
                new Progress(job.done(), job.total()),
                job.createdAt(),
                job.updatedAt(),
                completed ? job.completedAt() : null,
                completed ? job.result() : null,
                job.problems(),
                job.isCancellable() ? List.of("cancel") : List.of());
    }
}
