package io.twofold.workgroup.processes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.FormalStep;

/**
 * A step that a process should take.
 *
 * @param unit the formal unit that should do it
 */
record PathStep(
        @NotBlank @Size(max = 500) String step,
        @Size(max = 200) @Nullable String unit) {

    FormalStep published() {
        return new FormalStep(step, unit);
    }
}
