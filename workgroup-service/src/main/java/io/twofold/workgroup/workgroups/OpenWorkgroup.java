package io.twofold.workgroup.workgroups;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a workgroup.
 *
 * @param purpose      what it is for, in CommonMark
 * @param dormancyDays without work for so long it sleeps: 30, unless the service is set otherwise
 */
record OpenWorkgroup(
        @NotNull UUID processId,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 4_000) @Nullable String purpose,
        @Min(1) @Max(3_650) @Nullable Integer dormancyDays) {

    ChangeWorkgroup settings() {
        return new ChangeWorkgroup(name, purpose, dormancyDays);
    }
}
