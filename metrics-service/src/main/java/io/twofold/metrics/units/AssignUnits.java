package io.twofold.metrics.units;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Who belongs to which formal unit: all of them or none. */
record AssignUnits(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull Item> items) {

    /**
     * @param person the sub of their token, or their id
     * @param from   the first day; without it, since ever
     * @param to     the day after the last
     */
    record Item(
            @NotBlank @Size(max = 255) String person,
            @NotBlank @Size(max = 200) String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
