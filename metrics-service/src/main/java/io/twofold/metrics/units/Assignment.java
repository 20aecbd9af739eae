package io.twofold.metrics.units;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** That somebody belongs to a unit, one for each person and beginning. */
record Assignment(
        UUID id,
        UUID personId,
        String unit,
        LocalDate from,
        @Nullable LocalDate to) {}
