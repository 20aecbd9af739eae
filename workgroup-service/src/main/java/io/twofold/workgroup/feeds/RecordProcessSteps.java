package io.twofold.workgroup.feeds;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Steps of a process's cases, all or none of them.
 *
 * @param workgroupId whose the cases are that this opens
 */
record RecordProcessSteps(
        @Nullable UUID workgroupId,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid RecordProcessStep> items) {}
