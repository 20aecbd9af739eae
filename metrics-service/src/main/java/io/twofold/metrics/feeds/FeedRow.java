package io.twofold.metrics.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.twofold.web.input.Rfc3339;

/** A row of a table, by column. What is wrong with it is an {@link IllegalArgumentException} whose message says so. */
public record FeedRow(Map<String, String> values) {

    public String required(String column, int most) {
        var value = optional(column, most);
        if (value == null) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(column, most));
        }
        return value;
    }

    /** Null where it is empty. */
    public @Nullable String optional(String column, int most) {
        var value = values.getOrDefault(column, "").strip();
        if (value.length() > most) {
            throw new IllegalArgumentException("%s must have at most %d characters".formatted(column, most));
        }
        return value.isEmpty() ? null : value;
    }

    public @Nullable LocalDate date(String column) {
        var value = optional(column, 20);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " must be a date, as 2026-01-31", e);
        }
    }

    public @Nullable Instant time(String column) {
        var value = optional(column, 40);
        try {
            return value == null ? null : Rfc3339.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " must be an RFC 3339 time, as 2026-01-31T12:00:00Z", e);
        }
    }

    public @Nullable Double number(String column) {
        var value = optional(column, 40);
        try {
            return value == null ? null : Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " must be a number", e);
        }
    }
}
