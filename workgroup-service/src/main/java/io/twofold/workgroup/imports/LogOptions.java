package io.twofold.workgroup.imports;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** How the log of a job is to be read, as the job keeps it. */
record LogOptions(
        LogReading reading,
        String unit,
        List<String> end,
        @Nullable UUID workgroupId,
        boolean dryRun) {}
