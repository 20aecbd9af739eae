package io.twofold.workgroup.imports;

import java.util.ArrayList;
import java.util.List;

/** The events of a case, in the order of the log. */
record LogTrace(String name, List<LogEvent> events) {

    /** With those of another trace of the same case, which stands later in the log. */
    LogTrace and(LogTrace later) {
        var all = new ArrayList<>(events);
        all.addAll(later.events);
        return new LogTrace(name, all);
    }
}
