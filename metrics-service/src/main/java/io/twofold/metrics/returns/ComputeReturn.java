package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** The effect that is to be turned into money, and what was put in for it. */
record ComputeReturn(
        @NotNull UUID effect,
        @NotNull @Valid PutIn cost,
        @Size(max = 200) @Nullable String name) {

    /**
     * What was put in: hours × hourly cost + money.
     *
     * @param hourlyCost absent: that of the process at the beginning of the period
     * @param money      absent: none
     */
    record PutIn(
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 4)
            BigDecimal hours,

            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal hourlyCost,

            @PositiveOrZero @Digits(integer = 15, fraction = 4) @Nullable
            BigDecimal money) {}
}
