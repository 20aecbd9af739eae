package io.twofold.workgroup.imports;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An event of a log, as it stands there.
 *
 * @param ownId      what the log itself knows it by
 * @param transition of the life cycle, in lower case; null where it completes a step
 * @param attributes all others, with what is nested in them
 */
record LogEvent(
        @Nullable String ownId,
        String activity,
        @Nullable String transition,
        Instant at,
        @Nullable String person,
        @Nullable String unit,
        Map<String, Object> attributes) {

    boolean isStep() {
        return transition == null;
    }
}
