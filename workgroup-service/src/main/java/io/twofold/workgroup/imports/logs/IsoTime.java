package io.twofold.workgroup.imports.logs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** ISO 8601 as nearly all logs write it, {@code 2026-01-01T10:00:00.000+01:00}, read without the cost of a formatter. */
final class IsoTime {

    private static final int SECONDS_END = 19;

    private final String text;

    private IsoTime(String text) {
        this.text = text;
    }

    /** Null where it is written in another way, or is none. Ends with a DateTimeException at the 30th of February. */
    static @Nullable Instant parse(String text) {
        return text.length() > SECONDS_END ? new IsoTime(text).parse() : null;
    }

    private @Nullable Instant parse() {
        var hasShape = is(4, '-') && is(7, '-') && is(10, 'T') && is(13, ':') && is(16, ':');
        var zone = zoneStart();
        if (!hasShape || zone < 0 || !areDigits(0, 4)) {
            return null;
        }
        for (var start : new int[] {5, 8, 11, 14, 17}) {
            if (!areDigits(start, start + 2)) {
                return null;
            }
        }
        var time = LocalDateTime.of(
                number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16), number(17, 19));
        return time.plusNanos(nanos(zone)).toInstant(ZoneOffset.ofTotalSeconds(offset(zone)));
    }

    /** Where the offset begins, of which there are two ways; negative where none does. */
    private int zoneStart() {
        var at = SECONDS_END;
        if (is(at, '.')) {
            at++;
            while (at < text.length() && isDigit(at)) {
                at++;
            }
            if (at - SECONDS_END < 2 || at - SECONDS_END > 10) {
                return -1;
            }
        }
        var isUtc = is(at, 'Z') && at + 1 == text.length();
        var isOffset = (is(at, '+') || is(at, '-'))
                && at + 6 == text.length()
                && areDigits(at + 1, at + 3)
                && is(at + 3, ':')
                && areDigits(at + 4, at + 6);
        return isUtc || isOffset ? at : -1;
    }

    private int nanos(int end) {
        var nanos = 0;
        for (var place = 1; place <= 9; place++) {
            var at = SECONDS_END + place;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private int offset(int at) {
        if (is(at, 'Z')) {
            return 0;
        }
        var seconds = number(at + 1, at + 3) * 3600 + number(at + 4, at + 6) * 60;
        return is(at, '-') ? -seconds : seconds;
    }

    private int number(int start, int end) {
        var number = 0;
        for (var at = start; at < end; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private boolean areDigits(int start, int end) {
        for (var at = start; at < end; at++) {
            if (!isDigit(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean is(int at, char character) {
        return at < text.length() && text.charAt(at) == character;
    }
}
