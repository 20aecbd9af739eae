package io.twofold.workgroup.imports.logs;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log, as it stands there.
 *
 * @param ownId      what the log itself knows it by
 * @param transition of the life cycle, in lower case; null where it completes a step
 * @param startedAt  where the event itself says when its step began
 * @param attributes all others, with what is nested in them
 */
public record LogEvent(
        @Nullable String ownId,
        String activity,
        @Nullable String transition,
        @Nullable Instant startedAt,
        Instant at,
        @Nullable String person,
        @Nullable String unit,
        Map<String, Object> attributes) {

    @JsonIgnore
    public boolean isStep() {
        return transition == null;
    }

    /** About how many characters it takes in memory. */
    int size() {
        return 200 + LogLimits.size(attributes);
    }
}
