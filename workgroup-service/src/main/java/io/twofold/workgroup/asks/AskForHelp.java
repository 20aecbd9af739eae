package io.twofold.workgroup.asks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A request for help.
 *
 * @param step at which it is needed
 */
record AskForHelp(
        @Size(max = 500) @Nullable String step,
        @NotBlank @Size(max = 2_000) String text) {}
