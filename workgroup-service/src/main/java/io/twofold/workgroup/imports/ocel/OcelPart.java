package io.twofold.workgroup.imports.ocel;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What matters of an object-centric log, in the order of its file. */
sealed interface OcelPart {

    record Thing(String id, String type) implements OcelPart {}

    /**
     * @param objects the ids of those that it is about
     * @param line    where it begins
     */
    record Happening(
            @Nullable String id,
            @Nullable String type,
            @Nullable String time,
            Map<String, Object> attributes,
            Set<String> objects,
            long line,
            long column)
            implements OcelPart {}
}
