package io.twofold.workgroup.imports.logs;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Reads a log from its beginning to its end, some events of one case at a time. */
public interface LogReader {

    /**
     * The next events of a case, perhaps not all that the log has of it; null at the end. Ends with {@link BrokenLog}
     * where it cannot go on; what it can pass over it adds to the flaws.
     */
    @Nullable
    LogTrace next() throws IOException;

    /** How many events it has read that belong to no case. */
    default int skipped() {
        return 0;
    }
}
