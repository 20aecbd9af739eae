package io.twofold.workgroup.imports.logs;

import java.util.List;
import java.util.Map;

/** What a log may have, so that no log needs more memory than there is. docs/api.md states it. */
public final class LogLimits {

    /** Characters of the name of a case, step, person or unit: an index and an event must take it. */
    public static final int NAME = 500;

    /** Characters of one value. */
    public static final int VALUE = 1024 * 1024;

    /** Levels of values within values. */
    public static final int DEPTH = 32;

    /** Characters of all that a log says of one case. */
    public static final int CASE = 12 * 1024 * 1024;

    public static final int CASES = 3_000_000;
    public static final int PEOPLE = 100_000;

    private LogLimits() {}

    /** About how many characters a value takes in memory. */
    static int size(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var size = 0;
                for (var entry : map.entrySet()) {
                    size += 60 + size(entry.getKey()) + size(entry.getValue());
                }
                yield size;
            }
            case List<?> list -> {
                var size = 0;
                for (var each : list) {
                    size += 20 + size(each);
                }
                yield size;
            }
            case String text -> text.length();
            default -> 8;
        };
    }
}
