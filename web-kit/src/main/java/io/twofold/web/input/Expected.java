package io.twofold.web.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What values of a type look like, for whoever sent another. */
final class Expected {

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class, BigDecimal.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class, BigDecimal.class);

    private Expected() {}

    static String words(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == UUID.class) {
            return "must be an id, a UUID";
        }
        if (type == Instant.class) {
            return "must be an RFC 3339 time, as 2026-01-31T12:00:00Z";
        }
        if (type == LocalDate.class) {
            return "must be a date, as 2026-01-31";
        }
        if (type == Duration.class) {
            return "must be an ISO 8601 duration, as PT8H";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (NUMBERS.contains(type)) {
            return FRACTIONS.contains(type) ? "must be a number" : "must be a whole number";
        }
        if (type == String.class) {
            return "must be a text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }

    /** Whether a parameter of that type can have this value; true for types that only JAX-RS knows how to read. */
    static boolean admits(Class<?> type, String value) {
        try {
            return reads(type, value);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static boolean reads(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        }
        if (type == UUID.class) {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        }
        if (type == Instant.class) {
            Rfc3339.parse(value);
        } else if (type == LocalDate.class) {
            LocalDate.parse(value);
        } else if (type == Duration.class) {
            Duration.parse(value);
        } else if (type == int.class || type == Integer.class) {
            Integer.parseInt(value);
        } else if (type == long.class || type == Long.class) {
            Long.parseLong(value);
        } else if (FRACTIONS.contains(type)) {
            Double.parseDouble(value);
        } else if (type == String.class) {
            return value.indexOf('\0') < 0; // which PostgreSQL does not keep
        } else if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        return true;
    }
}
