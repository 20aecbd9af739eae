package io.twofold.stack.sample;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people say them: {@code 7.3 days}. */
final class Lengths {

    private static final Duration HOURS_FROM = Duration.ofMinutes(90);
    private static final Duration DAYS_FROM = Duration.ofHours(36);

    private Lengths() {}

    static String words(double seconds) {
        if (seconds >= DAYS_FROM.toSeconds()) {
            return words(seconds, Duration.ofDays(1), "days");
        }
        if (seconds >= HOURS_FROM.toSeconds()) {
            return words(seconds, Duration.ofHours(1), "hours");
        }
        return seconds >= 90 ? words(seconds, Duration.ofMinutes(1), "minutes") : Math.round(seconds) + " s";
    }

    private static String words(double seconds, Duration unit, String name) {
        return String.format(Locale.ROOT, "%.1f %s", seconds / unit.toSeconds(), name);
    }
}
