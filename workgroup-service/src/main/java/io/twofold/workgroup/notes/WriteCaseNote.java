package io.twofold.workgroup.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A note on a case. */
record WriteCaseNote(@NotBlank @Size(max = 2_000) String text) {}
