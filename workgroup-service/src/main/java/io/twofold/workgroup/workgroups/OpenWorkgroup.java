package io.twofold.workgroup.workgroups;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What it takes to open a workgroup.
 *
 * @param name what it is for
 */
record OpenWorkgroup(
        @NotNull UUID processId, @NotBlank @Size(max = 200) String name) {}
