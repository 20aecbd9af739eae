package io.twofold.workgroup.workgroups;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What participants can change of their workgroup, as {@link OpenWorkgroup} has it. */
record ChangeWorkgroup(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 4_000) @Nullable String purpose,
        @Min(1) @Max(3_650) @Nullable Integer dormancyDays) {}
