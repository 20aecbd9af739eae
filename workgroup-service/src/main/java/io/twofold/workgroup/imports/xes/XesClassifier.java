package io.twofold.workgroup.imports.xes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.imports.logs.LogNames;

/** What makes events equal by the log's own word: the values of some of their attributes, joined. */
final class XesClassifier {

    // Separated by spaces, and quoted where a key has one itself.
    private static final Pattern KEY = Pattern.compile("'([^']*)'|(\\S+)");

    private XesClassifier() {}

    static List<String> keys(String text) {
        return KEY.matcher(text).results().map(XesClassifier::key).toList();
    }

    /** Null where the event has none of them. */
    static @Nullable String value(List<String> keys, Map<String, Object> attributes) {
        var values = keys.stream()
                .map(attributes::get)
                .filter(Objects::nonNull)
                .map(LogNames::of)
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? null : String.join("+", values);
    }

    private static String key(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
