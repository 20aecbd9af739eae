package io.twofold.metrics.effects;

import java.time.Duration;
import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A period, half open: the cases delivered in it. */
public record Span(@NotNull Instant from, @NotNull Instant to) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(3_653);

    @JsonIgnore
    @AssertTrue(message = "must end after it begins")
    public boolean isForward() {
        return from == null || to == null || from.isBefore(to);
    }

    @JsonIgnore
    @AssertTrue(message = "must be at most ten years long")
    public boolean isOverseeable() {
        return from == null || to == null || Duration.between(from, to).compareTo(LONGEST) <= 0;
    }

    /** Whole ones, counted from its beginning. */
    public int weeks() {
        return (int) Duration.between(from, to).dividedBy(WEEK);
    }

    /** In which of its weeks; the last may be no whole one. */
    public int weekOf(Instant time) {
        return (int) Duration.between(from, time).dividedBy(WEEK);
    }
}
