package io.twofold.metrics.observations;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What a system saw: all of it or none is taken.
 *
 * @param source what the system is called
 */
record ReportObservations(
        @NotNull @Pattern(regexp = LABEL, message = MESSAGE) String source,
        @NotEmpty @Size(max = 1_000) List<@Valid @NotNull Item> items) {

    static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}";
    static final String MESSAGE = "must be a label of at most 60 letters, digits, spaces, dots, dashes and underscores";

    static final String SOME_KIND = "interaction";

    /**
     * @param from   whose act it was: the sub of their token, or their id
     * @param to     whom it was for, likewise
     * @param at     now, where it is absent
     * @param weight 1, where it is absent
     * @param kind   the system's own word for it
     */
    record Item(
            @NotBlank @Size(max = 255) String from,
            @NotBlank @Size(max = 255) String to,
            @Nullable Instant at,
            @Positive @Max(1_000_000_000) @Nullable Double weight,

            @Pattern(regexp = LABEL, message = MESSAGE) @Nullable
            String kind) {}
}
