package io.twofold.workgroup.imports.logs;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** How the log of a job is to be read, as the job keeps it. */
public record LogOptions(
        LogFormat format,
        LogReading reading,
        @Nullable String unit,
        @Nullable String start,
        @Nullable String delimiter,
        @Nullable String charset,
        List<String> end,
        @Nullable UUID workgroupId,
        UUID startedBy,
        boolean dryRun) {}
