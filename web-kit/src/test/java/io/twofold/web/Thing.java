package io.twofold.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

record Thing(
        @NotBlank String name,
        @Max(10) int size,
        @Nullable Colour colour,
        @Nullable Instant at,
        @Nullable UUID owner,
        @Nullable List<@Valid Part> parts,
        @Nullable Details details) {

    enum Colour {
        RED,
        BLUE
    }

    record Part(@NotBlank String label, long weight) {}

    record Details(@Nullable String note, @Nullable Boolean open) {}
}
