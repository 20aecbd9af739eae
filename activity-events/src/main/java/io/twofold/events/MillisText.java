package io.twofold.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Instants as {@code 2026-01-31T23:59:59.999Z}, without the cost of a formatter: every event has at least two. */
final class MillisText {

    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final int LAST_YEAR = 9999;

    private MillisText() {}

    /** What is finer than milliseconds is cut off. */
    static String of(Instant instant) {
        var time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return FORMAT.format(instant);
        }
        var text = SHAPE.toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 7, time.getMonthValue());
        put(text, 8, 10, time.getDayOfMonth());
        put(text, 11, 13, time.getHour());
        put(text, 14, 16, time.getMinute());
        put(text, 17, 19, time.getSecond());
        put(text, 20, 23, (int) TimeUnit.NANOSECONDS.toMillis(time.getNano()));
        return new String(text);
    }

    /** Null where it is written in another way, or is none. */
    static @Nullable Instant parse(String text) {
        if (!hasShape(text)) {
            return null;
        }
        try {
            var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            var nanos = (int) TimeUnit.MILLISECONDS.toNanos(number(text, 20, 23));
            return day.atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (var at = 0; at < SHAPE.length(); at++) {
            var is = text.charAt(at);
            var must = SHAPE.charAt(at);
            if (must == 'd' ? is < '0' || is > '9' : is != must) {
                return false;
            }
        }
        return true;
    }

    private static void put(char[] text, int from, int to, int number) {
        var rest = number;
        for (var at = to - 1; at >= from; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
