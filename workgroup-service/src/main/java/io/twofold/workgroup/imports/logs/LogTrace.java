package io.twofold.workgroup.imports.logs;

import java.util.List;

/** Events of a case, in the order of the log. */
public record LogTrace(String name, List<LogEvent> events) {

    /** About how many characters it takes in memory. */
    public int size() {
        var size = 0;
        for (var event : events) {
            size += event.size();
        }
        return size;
    }
}
