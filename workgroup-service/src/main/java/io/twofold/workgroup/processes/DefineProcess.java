package io.twofold.workgroup.processes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What owners set of a process: sent to define it, patched later.
 *
 * @param targetLeadTimeSeconds how long a case should take at most
 */
record DefineProcess(
        @NotBlank @Size(max = 200) String name,
        @Positive @Nullable Long targetLeadTimeSeconds) {}
