package io.twofold.workgroup.imports.logs;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Names as a log has them. */
public final class LogNames {

    private LogNames() {}

    /** A value as text, without what a database cannot keep; null where it is blank. */
    public static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var text = String.valueOf(value instanceof Map<?, ?> holder ? holder.get("value") : value);
        return text.isBlank() ? null : clean(text);
    }

    public static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    public static boolean isTooLong(@Nullable String name) {
        return name != null && name.length() > LogLimits.NAME;
    }
}
