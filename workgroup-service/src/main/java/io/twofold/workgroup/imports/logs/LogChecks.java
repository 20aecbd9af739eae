package io.twofold.workgroup.imports.logs;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What every event needs, in whatever format. */
public final class LogChecks {

    private LogChecks() {}

    /**
     * What is wrong with an event; null where nothing is.
     *
     * @param activityFrom where its step should be named
     * @param timeFrom     where its time should be
     * @param names        all others, of which some may be absent
     */
    public static @Nullable String flaw(
            @Nullable String activity,
            String activityFrom,
            @Nullable Instant at,
            String timeFrom,
            @Nullable String... names) {
        if (activity == null) {
            return "An event without %s: name its step.".formatted(activityFrom);
        }
        if (at == null) {
            return "An event without a readable %s: write it as ISO 8601, or say its timeFormat.".formatted(timeFrom);
        }
        var tooLong = LogNames.isTooLong(activity) || Stream.of(names).anyMatch(LogNames::isTooLong);
        return tooLong ? "A name longer than %d characters: shorten it.".formatted(LogLimits.NAME) : null;
    }
}
